import { toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import { customerName } from './customer-name.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { toSummary } from './internal/to-view.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { after } from './list-orders-for-shopper.server.ts'
import type { MerchantOrderSummary } from './order-view.ts'

export type ListOrdersForShop = {
  readonly shopId: string
  /** Part of an order number, Vitrine's or Shopify's, or of an e-mail address. */
  readonly query?: string
  readonly cursor?: string | null
  readonly limit?: number
  readonly now?: Date
}

/** A shop's orders, newest first. */
export async function listOrdersForShop(db: Reader, input: ListOrdersForShop): Promise<Page<MerchantOrderSummary>> {
  const { shopId, query = '', limit = 25 } = input
  const found = query.trim()
  const matches = [
    { number: { contains: found.toUpperCase() } },
    { shopifyOrderName: { contains: found } },
    { email: { contains: found.toLowerCase() } },
  ]
  const rows = await db.order.findMany({
    where: { AND: [{ shopId }, ...(found ? [{ OR: matches }] : []), ...after(input.cursor)] },
    include: orderFactsInclude,
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const policy = await viewPolicyFor(db, null, input.now ?? systemNow())
  const page = toPage(rows, limit, (order) => [order.placedAt.toISOString(), order.id])
  return {
    ...page,
    items: page.items.map((order) => ({
      ...toSummary(order, policy, 'shop'),
      customerName: customerName(order.shippingAddress),
      country: order.country,
      shopifyOrderName: order.shopifyOrderName,
      shopifyOrderGid: order.shopifyOrderGid,
      pushState: order.push?.state ?? null,
      hasOpenProblem: order.problems.length > 0,
    })),
  }
}
