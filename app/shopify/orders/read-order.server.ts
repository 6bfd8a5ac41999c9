import { parseDecimal } from '#app/kernel/money.ts'
import { adminRequest } from '../admin-client.server.ts'
import { ListFulfillmentOrdersDocument, ReadOrderDocument } from '../generated/operations.ts'

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

export type FulfillmentOrderAtShopify = {
  readonly gid: string
  readonly status: string
  readonly requestStatus: string
  readonly locationName: string
  readonly updatedAt: Date
  readonly lines: readonly {
    readonly gid: string
    readonly lineGid: string
    readonly total: number
    readonly remaining: number
  }[]
}

/** Null if the order is gone. */
export async function listFulfillmentOrders(
  shopDomain: string,
  orderGid: string,
): Promise<FulfillmentOrderAtShopify[] | null> {
  const { order } = await adminRequest(shopDomain, ListFulfillmentOrdersDocument, { orderId: orderGid })
  if (!order) return null
  return order.fulfillmentOrders.nodes.map((one) => ({
    gid: one.id,
    status: one.status,
    requestStatus: one.requestStatus,
    locationName: one.assignedLocation.name,
    updatedAt: new Date(one.updatedAt),
    lines: one.lineItems.nodes.map((line) => ({
      gid: line.id,
      lineGid: line.lineItem.id,
      total: line.totalQuantity,
      remaining: line.remainingQuantity,
    })),
  }))
}
