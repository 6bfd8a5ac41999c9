import type { SandboxContext } from '../context.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { feedHeader, feedProduct, truncate } from './feed-payload.ts'

export type FeedAction = 'CREATE' | 'UPDATE' | 'DELETE'

/** One incremental delivery per active feed. The timestamp is spelt as Shopify spells it: `occured_at`. */
export function announceOnFeeds(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  action: FeedAction,
  eventId: string,
): void {
  const { shop } = state
  for (const feed of shop.feeds) {
    if (feed.status !== 'ACTIVE') continue
    const build = () => {
      const body = feedProduct(shop, feed, product)
      if (action === 'DELETE') body['isPublished'] = false
      const cut = ctx.faults.take('feed-truncated', shop.domain, product.title)
      return {
        metadata: {
          action,
          type: 'INCREMENTAL',
          resource: 'PRODUCT',
          truncatedFields: cut ? truncate(body) : [],
          occured_at: ctx.clock.iso(),
        },
        productFeed: feedHeader(shop, feed),
        product: body,
        products: null,
      }
    }
    emit(ctx, state, 'product_feeds/incremental_sync', build, eventId)
  }
}
