import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { now as systemNow } from '#app/platform/clock.server.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { toSummary } from './internal/to-view.ts'
import { viewPoliciesFor } from './internal/view-policy.server.ts'
import type { OrderSummary } from './order-view.ts'

/** open: something is still to come · returns: something went or goes back · done: all of it arrived, or it was cancelled */
export const orderLists = ['all', 'open', 'returns', 'done'] as const
export type OrderListName = (typeof orderLists)[number]

export type ListOrdersForShopper = OrderOwner & {
  readonly list?: OrderListName
  readonly cursor?: string | null
  readonly limit?: number
  readonly now?: Date
}

const allArrived: Prisma.OrderWhereInput = {
  fulfillments: { some: { status: { not: 'cancelled' } }, none: { status: { not: 'cancelled' }, deliveredAt: null } },
  fulfillmentOrders: { none: { status: { notIn: ['CLOSED', 'CANCELLED'] } } },
}

const inList: Readonly<Record<OrderListName, Prisma.OrderWhereInput>> = {
  all: {},
  open: { cancelledAt: null, NOT: allArrived },
  returns: { returns: { some: {} } },
  done: { OR: [{ cancelledAt: { not: null } }, allArrived] },
}

/** The shopper's orders, newest first. */
export async function listOrdersForShopper(db: Reader, input: ListOrdersForShopper): Promise<Page<OrderSummary>> {
  const { limit = 20 } = input
  const rows = await db.order.findMany({
    where: { AND: [{ OR: ownedBy(input) }, inList[input.list ?? 'all'], ...after(input.cursor)] },
    include: orderFactsInclude,
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (order) => [order.placedAt.toISOString(), order.id])
  const policyOf = await viewPoliciesFor(db, page.items, input.now ?? systemNow())
  return { ...page, items: page.items.map((order) => toSummary(order, policyOf(order), 'paid')) }
}

/** Keyset: what comes after the last row seen. */
export function after(cursor: string | null | undefined) {
  const key = decodeCursor(cursor, 2)
  if (!key) return []
  const [placedAt, id] = [new Date(String(key[0])), String(key[1])]
  if (Number.isNaN(placedAt.getTime())) return []
  return [{ OR: [{ placedAt: { lt: placedAt } }, { placedAt, id: { lt: id } }] }]
}
