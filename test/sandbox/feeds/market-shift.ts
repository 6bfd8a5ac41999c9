import { randomUUID } from 'node:crypto'
import { variantPriceFor } from '../catalog/pricing.ts'
import { isOnChannelIn } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { ProductFeed, Shop } from '../state/shop-types.ts'
import { startFullSync } from './full-sync.ts'
import { announceOnFeed, type FeedAction } from './incremental.ts'

/** More than this and the feed is synced anew instead of told one by one; withdrawals are always told. */
const TOLD_ONE_BY_ONE = 1000

/** What one country's buyers see of a product: nothing, or these prices. */
function viewOf(shop: Shop, product: Product, country: string): string | null {
  if (!isOnChannelIn(shop, product, country)) return null
  return product.variants.map((variant) => Object.values(variantPriceFor(shop, variant, country)).join(' ')).join('|')
}

function actionFor(before: string | null, after: string | null): FeedAction | null {
  if (before === after) return null
  if (before === null) return 'CREATE'
  return after === null ? 'DELETE' : 'UPDATE'
}

/** Runs a change of markets or their catalogs and tells the feeds that stand what it did to each product. */
export function shiftMarkets(
  ctx: SandboxContext,
  state: ShopState,
  products: Iterable<Product>,
  change: () => void,
): void {
  const { shop } = state
  const standing = shop.feeds.filter((feed) => feed.status === 'ACTIVE')
  const list = standing.length === 0 ? [] : [...products]
  const before = new Map(standing.map((feed) => [feed, list.map((product) => viewOf(shop, product, feed.country))]))
  change()
  state.save()
  const eventId = randomUUID()
  for (const [feed, views] of before) {
    if (feed.status === 'ACTIVE' && shop.feeds.includes(feed)) tell(ctx, state, feed, list, views, eventId)
  }
}

function tell(
  ctx: SandboxContext,
  state: ShopState,
  feed: ProductFeed,
  products: readonly Product[],
  views: readonly (string | null)[],
  eventId: string,
): void {
  const actions = products.map((product, index) =>
    actionFor(views[index] ?? null, viewOf(state.shop, product, feed.country)),
  )
  const isMany = actions.filter((action) => action !== null).length > TOLD_ONE_BY_ONE
  if (isMany) startFullSync(ctx, state, feed)
  products.forEach((product, index) => {
    const action = actions[index]
    if (!action || (isMany && action !== 'DELETE')) return
    announceOnFeed(ctx, state, feed, product, action, eventId)
  })
}
