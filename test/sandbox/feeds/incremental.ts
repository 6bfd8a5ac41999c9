import { isExcludedIn } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { ProductFeed } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { cutIfBig, feedHeader, feedProduct, truncate } from './feed-payload.ts'

export type FeedAction = 'CREATE' | 'UPDATE' | 'DELETE'

/** One incremental delivery per active feed, save those whose market leaves the product out. */
export function announceOnFeeds(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  action: FeedAction,
  eventId: string,
): void {
  for (const feed of state.shop.feeds) {
    if (feed.status !== 'ACTIVE' || isExcludedIn(state.shop, product, feed.country)) continue
    announceOnFeed(ctx, state, feed, product, action, eventId)
  }
}

/** The timestamp is spelt as Shopify spells it: `occured_at`. */
export function announceOnFeed(
  ctx: SandboxContext,
  state: ShopState,
  feed: ProductFeed,
  product: Product,
  action: FeedAction,
  eventId: string,
): void {
  const { shop } = state
  const build = () => {
    const body = feedProduct(shop, feed, product)
    const ownCut = cutIfBig(product, body)
    if (action === 'DELETE') body['isPublished'] = false
    const cut = ctx.faults.take('feed-truncated', shop.domain, product.title)
    return {
      metadata: {
        action,
        type: 'INCREMENTAL',
        resource: 'PRODUCT',
        truncatedFields: cut ? truncate(body) : ownCut,
        occured_at: ctx.clock.iso(),
      },
      productFeed: feedHeader(shop, feed),
      product: body,
      products: null,
    }
  }
  emit(ctx, state, 'product_feeds/incremental_sync', build, eventId)
}
