import { parseDecimal } from '#app/kernel/money.ts'
import { adminRequest } from '../admin-client.server.ts'
import { PageOrdersBySourceDocument } from '../generated/operations.ts'
import { sourceName } from './order-input.ts'

export type OrderOfOurs = {
  readonly orderGid: string
  readonly name: string
  /** Our order id, as Shopify was given it. */
  readonly reference: string | null
  readonly createdAt: Date
  readonly cancelledAt: Date | null
  readonly cancelReason: string | null
  readonly currency: string
  /** As sold, before any edit. */
  readonly totalMinor: bigint
  readonly refundGids: readonly string[]
}

export type OrdersPage = { readonly orders: readonly OrderOfOurs[]; readonly next: string | null }

const pageSize = 50

/** Orders in the shop that came from us and changed since an instant, page by page, for the daily comparison. */
export async function pageOrdersOfOurs(
  shopDomain: string,
  { since, after }: { readonly since: Date; readonly after: string | null },
): Promise<OrdersPage> {
  const { orders } = await adminRequest(shopDomain, PageOrdersBySourceDocument, {
    query: `source_name:'${sourceName}' updated_at:>='${since.toISOString()}'`,
    first: pageSize,
    after,
  })
  return {
    next: orders.pageInfo.hasNextPage ? (orders.pageInfo.endCursor ?? null) : null,
    orders: orders.nodes.map((order) => ({
      orderGid: order.id,
      name: order.name,
      reference: order.sourceIdentifier ?? null,
      createdAt: new Date(order.createdAt),
      cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
      cancelReason: order.cancelReason ?? null,
      currency: order.currencyCode,
      totalMinor: parseDecimal(order.originalTotalPriceSet.shopMoney.amount, order.currencyCode),
      refundGids: order.refunds.map((refund) => refund.id),
    })),
  }
}
