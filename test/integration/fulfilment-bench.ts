import type { ShopifyOrders } from '#app/domain/fulfillment/shopify-orders.server.ts'
import { accept, refuse } from '#app/kernel/outcome.ts'
import { ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import type { OrderAddress } from '#app/shopify/orders/order-input.ts'
import type { OrderOfOurs } from '#app/shopify/orders/page-orders.server.ts'
import type { FulfillmentOrderAtShopify } from '#app/shopify/orders/read-order.server.ts'
import type { RefundNotice } from '#app/shopify/webhooks/refund.ts'

export type HoldFault = 'answer lost' | 'request lost' | 'no scope' | 'not holdable' | 'no address'
type FulfillmentOrder = { -readonly [Key in keyof FulfillmentOrderAtShopify]: FulfillmentOrderAtShopify[Key] }
type Known = { orderGid: string; lines: readonly { gid: string; quantity: number }[] }

type AfterSale = Pick<
  ShopifyOrders,
  | 'listFulfillmentOrders'
  | 'holdFulfillmentOrder'
  | 'releaseFulfillmentHold'
  | 'updateOrderAddress'
  | 'pageOrdersOfOurs'
  | 'listRefunds'
>

const lost = (outcome: 'unknown' | 'notSent'): never => {
  throw new ShopifyUnreachable({ operation: 'test', shopDomain: 'shop', outcome, reason: 'planned' })
}

/** What Shopify keeps of an order after the sale: fulfilment orders with their holds, the address, what it says of itself. */
export function aPackingTable(knownOrders: () => readonly Known[]) {
  const shelves = new Map<string, FulfillmentOrder[]>()
  const addresses = new Map<string, OrderAddress[]>()
  const faults: HoldFault[] = []
  const told: OrderOfOurs[] = []
  const refunds: RefundNotice[] = []
  const calls = { hold: 0, release: 0, pages: 0 }
  let clock = 0
  let serial = 0

  const shelf = (orderGid: string): FulfillmentOrder[] | null => {
    const known = knownOrders().find((one) => one.orderGid === orderGid)
    if (!known) return null
    const own = shelves.get(orderGid) ?? [firstOf(known)]
    shelves.set(orderGid, own)
    return own
  }
  const firstOf = ({ orderGid, lines }: Known): FulfillmentOrder => ({
    gid: orderGid.replace('/Order/', '/FulfillmentOrder/'),
    status: 'OPEN',
    requestStatus: 'UNSUBMITTED',
    locationName: 'Main street',
    locationGid: 'gid://shopify/Location/1',
    updatedAt: new Date(0),
    fulfillAt: null,
    fulfillBy: null,
    deliveryMethod: 'SHIPPING',
    holds: [],
    lines: lines.map(({ gid, quantity }) => ({
      gid: gid.replace('/LineItem/', '/FulfillmentOrderLineItem/'),
      lineGid: gid,
      total: quantity,
      remaining: quantity,
    })),
  })
  const find = (gid: string) => [...shelves.values()].flat().find((one) => one.gid === gid)
  const change = (gid: string, changes: Partial<FulfillmentOrder>) => {
    const one = find(gid)
    if (one) Object.assign(one, { updatedAt: new Date(++clock), ...changes })
  }

  const ports: AfterSale = {
    listFulfillmentOrders: async (_domain, orderGid) => shelf(orderGid)?.map((one) => ({ ...one })) ?? null,
    async holdFulfillmentOrder(_domain, { fulfillmentOrderGid, notes }) {
      calls.hold++
      const fault = faults.shift()
      if (fault === 'no scope') return refuse('SCOPE_MISSING')
      if (fault === 'not holdable') return refuse('NOT_HOLDABLE')
      if (fault === 'request lost') lost('unknown')
      const one = find(fulfillmentOrderGid)
      if (!one) return refuse('NOT_HOLDABLE')
      if (one.holds.some((hold) => hold.handle === 'vitrine-grace')) return accept({ holdGid: null })
      const gid = `gid://shopify/FulfillmentHold/${fulfillmentOrderGid.split('/').at(-1)}${++serial}`
      const hold = { gid, reason: 'OTHER', notes, handle: 'vitrine-grace', isOurs: true }
      change(one.gid, { status: 'ON_HOLD', holds: [...one.holds, hold] })
      if (fault === 'answer lost') lost('unknown')
      return accept({ holdGid: gid })
    },
    async releaseFulfillmentHold(_domain, { fulfillmentOrderGid, holdGid }) {
      calls.release++
      const one = find(fulfillmentOrderGid)
      const holds = one?.holds.filter((hold) => hold.gid !== holdGid) ?? []
      if (one) change(one.gid, { holds, status: holds.length === 0 ? 'OPEN' : 'ON_HOLD' })
      return accept(null)
    },
    async updateOrderAddress(_domain, { orderGid, address }) {
      const fault = faults.shift()
      if (fault === 'no address') return refuse('ADDRESS_REFUSED', { message: 'Zip is not valid' })
      if (fault === 'request lost') lost('unknown')
      addresses.set(orderGid, [...(addresses.get(orderGid) ?? []), address])
      if (fault === 'answer lost') lost('unknown')
      return accept(null)
    },
    async pageOrdersOfOurs(_domain, { after }) {
      calls.pages++
      const from = Number(after ?? 0)
      const next = from + 2 < told.length ? String(from + 2) : null
      return { orders: told.slice(from, from + 2), next }
    },
    listRefunds: async (_domain, orderGid) => refunds.filter((refund) => refund.orderGid === orderGid),
  }
  return { ports, shelf, change, addresses, faults, calls, told, refunds, put: shelves.set.bind(shelves) }
}
