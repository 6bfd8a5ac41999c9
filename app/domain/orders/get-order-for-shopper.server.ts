import type { Reader } from '#app/platform/db/database.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import { orderDetailInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { toOrderView } from './internal/to-view.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { OrderView } from './order-view.ts'

export type GetOrderForShopper = OrderOwner & { readonly number: string; readonly now?: Date }

/** The shopper's own order, or null: the number alone opens nothing. */
export async function getOrderForShopper(db: Reader, input: GetOrderForShopper): Promise<OrderView | null> {
  const order = await db.order.findFirst({
    where: { number: normalizeOrderNumber(input.number), OR: ownedBy(input) },
    include: orderDetailInclude,
  })
  if (!order) return null
  return toOrderView(order, await viewPolicyFor(db, order, input.now ?? systemNow()), 'paid')
}
