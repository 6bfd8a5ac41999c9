import type { SandboxContext } from '../context.ts'
import { readCatalogTruth } from './catalog-truth.ts'
import { readOrderTruth } from './order-truth.ts'
import { HttpRefusal } from '../http/respond.ts'
import { displayFulfillmentStatus, fulfillmentOrdersOf, fulfillmentsOf } from '../orders/fulfillment-state.ts'
import { returnStatusOf } from '../orders/return-state.ts'
import { financialStatusOf, totalsOf } from '../orders/totals.ts'
import type { Collection } from '../state/collection.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 1000

/** An order with what follows from it, for eyes and tests. */
function orderView(state: ShopState, order: Order) {
  return {
    ...order,
    totals: totalsOf(order),
    financialStatus: financialStatusOf(order),
    fulfillmentStatus: displayFulfillmentStatus(state, order),
    fulfillmentOrders: fulfillmentOrdersOf(state, order.id),
    fulfillments: fulfillmentsOf(state, order.id),
    returns: state.returnsOf(order.id),
    returnStatus: returnStatusOf(state, order.id),
  }
}

export function shopView({ shop, ...state }: ShopState) {
  const { installation, ...rest } = shop
  return {
    ...rest,
    installed: installation !== null,
    installation: installation && {
      id: installation.id,
      scopes: installation.scopes,
      installedAt: installation.installedAt,
    },
    products: state.products.size,
    orders: state.orders.size,
  }
}

function viewsOf(
  state: ShopState,
): Record<string, { of: Collection<{ id: number }>; show?: (record: never) => unknown }> {
  const plain = (of: unknown) => ({ of: of as Collection<{ id: number }> })
  return {
    products: plain(state.products),
    orders: { ...plain(state.orders), show: (order: Order) => orderView(state, order) },
    collections: plain(state.productCollections),
    customers: plain(state.customers),
    'fulfillment-orders': plain(state.fulfillmentOrders),
    fulfillments: plain(state.fulfillments),
    returns: plain(state.returns),
    webhooks: plain(state.subscriptions),
    deliveries: plain(state.outbox),
    'bulk-operations': plain(state.bulkOperations),
    'metafield-definitions': plain(state.metafieldDefinitions),
    'product-feedback': plain(state.productFeedback),
    'full-syncs': plain(state.fullSyncs),
  }
}

/** One page of a collection, by id: `?limit=50&after=<id>`; `?id=` picks one. */
export function readState(_ctx: SandboxContext, state: ShopState, name: string, query: URLSearchParams): unknown {
  if (name === 'shop') return shopView(state)
  if (name === 'shop-feedback') return { items: state.shop.feedback ? [state.shop.feedback] : [] }
  if (name === 'catalog-truth') return readCatalogTruth(state, query)
  if (name === 'order-truth') return readOrderTruth(state, query)
  if (name === 'channels') return { items: state.shop.channels }
  if (name === 'feeds') return { items: state.shop.feeds }
  const views = viewsOf(state)
  const view = views[name]
  if (!view)
    throw new HttpRefusal(
      404,
      `There is no state called ${name}. Known: shop, shop-feedback, channels, feeds, catalog-truth, order-truth, ${Object.keys(views).join(', ')}.`,
    )
  const show = (view.show ?? ((record: unknown) => record)) as (record: unknown) => unknown
  const id = query.get('id')
  if (id !== null) {
    const record = view.of.get(Number(id))
    if (!record) throw new HttpRefusal(404, `There is nothing with id ${id} in ${name}.`)
    return show(record)
  }
  const limit = Math.min(MAX_LIMIT, Number(query.get('limit') ?? DEFAULT_LIMIT))
  const after = Number(query.get('after') ?? 0)
  const ids = view.of.ids()
  const items: unknown[] = []
  let next: number | null = null
  for (const one of ids) {
    if (one <= after) continue
    if (items.length === limit) {
      next = items.length > 0 ? Number((items[items.length - 1] as { id: number }).id) : null
      break
    }
    items.push(show(view.of.get(one)))
  }
  return { total: view.of.size, items, next }
}
