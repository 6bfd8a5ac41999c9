import { compares, holds, parseQuery, type Comparator } from '../../search/parse-query.ts'
import { displayFulfillmentStatus } from '../../orders/fulfillment-state.ts'
import { returnStatusOf } from '../../orders/return-state.ts'
import { financialStatusOf } from '../../orders/totals.ts'
import type { Order } from '../../state/order-types.ts'
import { pageById, pageByValue, type Page, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

type OrdersArgs = PageArgs & { query?: string | null; sortKey?: string | null; savedSearchId?: string | null }

const DEFAULT_LAG_MS = 5000

function orderField(
  order: Order,
  rc: Rc,
  indexedAt: number,
  name: string,
  comparator: Comparator,
  value: string,
): boolean {
  const same = (actual: string | null) => actual !== null && actual.toLowerCase() === value.toLowerCase()
  const time = (actual: string) => compares(comparator, Date.parse(actual) - Date.parse(value))
  switch (name) {
    case 'id':
      return compares(comparator, order.id - Number(value.replace(/^.*\//, '')))
    case 'name':
      return same(order.name) || same(order.name.replace(/^#/, ''))
    case 'source_identifier':
      return same(order.sourceIdentifier)
    case 'source_name':
      return same(order.sourceName)
    case 'email':
      return same(order.email)
    case 'tag':
      return order.tags.some(same)
    case 'test':
      return String(order.test) === value
    case 'status':
      if (value === 'any') return true
      if (value === 'cancelled') return order.cancelledAt !== null
      return value === 'closed' ? order.closedAt !== null : order.closedAt === null && order.cancelledAt === null
    case 'financial_status':
      return same(financialStatusOf(order))
    case 'fulfillment_status':
      return same(displayFulfillmentStatus(rc.state, order))
    case 'created_at':
      return time(order.createdAt)
    case 'return_status':
      return same(returnStatusOf(rc.state, order.id))
    case 'updated_at':
      return compares(comparator, Math.min(Date.parse(order.updatedAt), indexedAt) - Date.parse(value))
    case 'processed_at':
      return time(order.processedAt)
    default:
      throw notModelled(`orders(query:) field ${name}`)
  }
}

function listOrders(args: OrdersArgs, rc: Rc) {
  if (isPresent(args.savedSearchId)) throw notModelled('QueryRoot.orders(savedSearchId:)')
  const text = args.query ?? ''
  const parsed = parseQuery(text)
  const indexedAt = text === '' ? Number.MAX_SAFE_INTEGER : reachOfIndex(rc, text)
  const matches = (order: Order) =>
    Date.parse(order.createdAt) <= indexedAt &&
    holds(
      parsed,
      (name, comparator, value) => orderField(order, rc, indexedAt, name, comparator, value),
      (word) => `${order.name} ${order.email ?? ''}`.toLowerCase().includes(word.toLowerCase()),
    )
  const page = pageOf(args, rc, matches)
  return rc.ctx.faults.take('search-duplicate', rc.state.shop.domain, text) ? withLastTwice(page) : page
}

/** Search knows nothing that is younger than the lag: neither the order nor its last change. */
function reachOfIndex(rc: Rc, text: string): number {
  const lag = rc.ctx.faults.take('search-lag', rc.state.shop.domain, text)
  return lag ? rc.ctx.clock.now() - (lag.ms ?? DEFAULT_LAG_MS) : Number.MAX_SAFE_INTEGER
}

function pageOf(args: OrdersArgs, rc: Rc, matches: (order: Order) => boolean): Page<Order> {
  const key = args.sortKey ?? 'PROCESSED_AT'
  if (['ID', 'PROCESSED_AT', 'CREATED_AT', 'ORDER_NUMBER'].includes(key))
    return pageById(rc.state.orders, args, rc, matches)
  if (key !== 'UPDATED_AT') throw notModelled(`QueryRoot.orders(sortKey: ${key})`)
  return pageByValue([...rc.state.orders.values()].filter(matches), args, rc, (order) => order.updatedAt)
}

/** As when an order moved while the pages were read. */
function withLastTwice(page: Page<Order>): Page<Order> {
  const { pageInfo, nodes, edges } = page
  return { pageInfo, nodes: [...nodes, ...nodes.slice(-1)], edges: [...edges, ...edges.slice(-1)] }
}

export const orderSearchResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    orders: (_, args: OrdersArgs, rc) => listOrders(args, rc),
  }),
}
