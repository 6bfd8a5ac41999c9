import type { Reader } from '#app/platform/db/database.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import { customerName } from './customer-name.ts'
import { orderDetailInclude } from './internal/order-rows.server.ts'
import { toFulfillmentOrders } from './internal/to-after-sale.ts'
import { toOrderView } from './internal/to-view.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { MerchantOrderView } from './order-view.ts'

export type GetOrderForShop = { readonly shopId: string; readonly number: string; readonly now?: Date }

/** One order as its merchant sees it, in the shop's currency; null for another shop's. */
export async function getOrderForShop(db: Reader, input: GetOrderForShop): Promise<MerchantOrderView | null> {
  const order = await db.order.findFirst({
    where: { shopId: input.shopId, number: normalizeOrderNumber(input.number) },
    include: orderDetailInclude,
  })
  if (!order) return null
  const policy = await viewPolicyFor(db, order, input.now ?? systemNow())
  return {
    ...toOrderView(order, policy, 'shop'),
    customerName: customerName(order.shippingAddress),
    shopifyOrderName: order.shopifyOrderName,
    shopifyOrderGid: order.shopifyOrderGid,
    pushState: order.push?.state ?? null,
    fulfillmentOrders: toFulfillmentOrders(order),
    cancelBy: order.cancelBy?.toISOString() ?? null,
    graceHold: order.graceHold,
    reconciledAt: order.reconciledAt?.toISOString() ?? null,
    problems: order.problems.map(({ id, cause, openedAt }) => ({ id, cause, openedAt: openedAt.toISOString() })),
  }
}
