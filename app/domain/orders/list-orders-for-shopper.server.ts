import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { toSummary } from './internal/to-view.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import type { OrderSummary } from './order-view.ts'

export type ListOrdersForShopper = OrderOwner & {
  readonly cursor?: string | null
  readonly limit?: number
  readonly now?: Date
}

/** The shopper's orders, newest first. */
export async function listOrdersForShopper(db: Reader, input: ListOrdersForShopper): Promise<Page<OrderSummary>> {
  const { limit = 20 } = input
  const rows = await db.order.findMany({
    where: { AND: [{ OR: ownedBy(input) }, ...after(input.cursor)] },
    include: orderFactsInclude,
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const policy = await viewPolicyFor(db, null, input.now ?? systemNow())
  const page = toPage(rows, limit, (order) => [order.placedAt.toISOString(), order.id])
  return { ...page, items: page.items.map((order) => toSummary(order, policy, 'paid')) }
}

/** Keyset: what comes after the last row seen. */
export function after(cursor: string | null | undefined) {
  const key = decodeCursor(cursor, 2)
  if (!key) return []
  const [placedAt, id] = [new Date(String(key[0])), String(key[1])]
  if (Number.isNaN(placedAt.getTime())) return []
  return [{ OR: [{ placedAt: { lt: placedAt } }, { placedAt, id: { lt: id } }] }]
}
