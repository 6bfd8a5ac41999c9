import { parseDecimal } from '#app/kernel/money.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  ListFulfillmentOrdersDocument,
  ReadOrderDocument,
  type ListFulfillmentOrdersQuery,
} from '../generated/operations.ts'

export type OrderAtShopify = {
  readonly orderGid: string
  readonly name: string
  readonly updatedAt: Date
  readonly cancelledAt: Date | null
  readonly cancelReason: string | null
  readonly currency: string
  readonly financialStatus: string | null
  readonly fulfillmentStatus: string
  readonly transactions: readonly {
    readonly gid: string
    readonly kind: string
    readonly status: string
    readonly gateway: string | null
    readonly amountMinor: bigint
    /** What the shopper's card saw; the same amount unless they paid in another currency. */
    readonly paidMinor: bigint
    readonly paidCurrency: string
  }[]
  readonly lines: readonly {
    readonly gid: string
    readonly title: string
    readonly variantGid: string | null
    readonly quantity: number
    readonly currentQuantity: number
    readonly unitPriceMinor: bigint
  }[]
}

/** After an edit, whose notice holds only the difference. Null if the order is gone. */
export async function readOrder(shopDomain: string, orderGid: string): Promise<OrderAtShopify | null> {
  const { order } = await adminRequest(shopDomain, ReadOrderDocument, { id: orderGid }, { priority: 'interactive' })
  if (!order) return null
  const currency = order.currencyCode
  return {
    orderGid: order.id,
    name: order.name,
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    cancelReason: order.cancelReason ?? null,
    currency,
    financialStatus: order.displayFinancialStatus ?? null,
    fulfillmentStatus: order.displayFulfillmentStatus,
    transactions: order.transactions.map((one) => ({
      gid: one.id,
      kind: one.kind,
      status: one.status,
      gateway: one.gateway ?? null,
      amountMinor: parseDecimal(one.amountSet.shopMoney.amount, one.amountSet.shopMoney.currencyCode),
      paidMinor: parseDecimal(one.amountSet.presentmentMoney.amount, one.amountSet.presentmentMoney.currencyCode),
      paidCurrency: one.amountSet.presentmentMoney.currencyCode,
    })),
    lines: order.lineItems.nodes.map((line) => ({
      gid: line.id,
      title: line.title,
      variantGid: line.variant?.id ?? null,
      quantity: line.quantity,
      currentQuantity: line.currentQuantity,
      unitPriceMinor: parseDecimal(line.originalUnitPriceSet.shopMoney.amount, currency),
    })),
  }
}

export type HoldAtShopify = {
  readonly gid: string
  readonly reason: string
  readonly notes: string | null
  readonly handle: string | null
  readonly isOurs: boolean
}

export type FulfillmentOrderAtShopify = {
  readonly gid: string
  readonly status: string
  readonly requestStatus: string
  readonly locationName: string
  readonly locationGid: string | null
  readonly updatedAt: Date
  /** When it may be sent at the earliest (SCHEDULED), and has to be at the latest. */
  readonly fulfillAt: Date | null
  readonly fulfillBy: Date | null
  readonly deliveryMethod: string | null
  readonly holds: readonly HoldAtShopify[]
  readonly lines: readonly {
    readonly gid: string
    readonly lineGid: string
    readonly total: number
    readonly remaining: number
  }[]
}

const maximumPages = 10

/** All of an order's fulfilment orders, closed ones too. Null if the order is gone. */
export async function listFulfillmentOrders(
  shopDomain: string,
  orderGid: string,
): Promise<FulfillmentOrderAtShopify[] | null> {
  const found: FulfillmentOrderAtShopify[] = []
  let after: string | null = null
  for (let page = 0; page < maximumPages; page++) {
    const answer: ListFulfillmentOrdersQuery = await adminRequest(shopDomain, ListFulfillmentOrdersDocument, {
      orderId: orderGid,
      after,
    })
    if (!answer.order) return null
    const { nodes, pageInfo } = answer.order.fulfillmentOrders
    found.push(...nodes.map(toFulfillmentOrder))
    after = pageInfo.endCursor ?? null
    if (!pageInfo.hasNextPage) return found
  }
  return found
}

type Node = NonNullable<ListFulfillmentOrdersQuery['order']>['fulfillmentOrders']['nodes'][number]

function toFulfillmentOrder(one: Node): FulfillmentOrderAtShopify {
  return {
    gid: one.id,
    status: one.status,
    requestStatus: one.requestStatus,
    locationName: one.assignedLocation.name,
    locationGid: one.assignedLocation.location?.id ?? null,
    updatedAt: new Date(one.updatedAt),
    fulfillAt: one.fulfillAt ? new Date(one.fulfillAt) : null,
    fulfillBy: one.fulfillBy ? new Date(one.fulfillBy) : null,
    deliveryMethod: one.deliveryMethod?.methodType ?? null,
    holds: one.fulfillmentHolds.map((hold) => ({
      gid: hold.id,
      reason: hold.reason,
      notes: hold.reasonNotes ?? null,
      handle: hold.handle ?? null,
      isOurs: hold.heldByRequestingApp,
    })),
    lines: one.lineItems.nodes.map((line) => ({
      gid: line.id,
      lineGid: line.lineItem.id,
      total: line.totalQuantity,
      remaining: line.remainingQuantity,
    })),
  }
}
