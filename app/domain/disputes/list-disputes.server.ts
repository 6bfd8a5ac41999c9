import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import type { DisputeState } from './dispute-states.ts'
import type { DisputeView } from './dispute-view.ts'

const include = {
  payment: { select: { checkout: { select: { orders: { select: { shopId: true, number: true } } } } } },
} satisfies Prisma.DisputeInclude

type Row = Prisma.DisputeGetPayload<{ include: typeof include }>

export type ListDisputes = { readonly shopId: string; readonly cursor?: string | null; readonly limit?: number }

/** D10: the disputes of a shop's orders, latest first. */
export async function listDisputes(
  db: Reader,
  { shopId, cursor, limit = 25 }: ListDisputes,
): Promise<Page<DisputeView>> {
  const key = decodeCursor(cursor, 2)
  const at = key ? new Date(String(key[0])) : null
  const after = key && at ? [{ OR: [{ openedAt: { lt: at } }, { openedAt: at, id: { lt: String(key[1]) } }] }] : []
  const rows = await db.dispute.findMany({
    where: { AND: [ofShop(shopId), ...after] },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include,
  })
  const page = toPage(rows, limit, (row) => [row.openedAt.toISOString(), row.id])
  return { ...page, items: page.items.map((row) => toView(row, shopId)) }
}

/** null: no dispute about an order of this shop. */
export async function findDispute(
  db: Reader,
  { shopId, disputeId }: { readonly shopId: string; readonly disputeId: string },
): Promise<DisputeView | null> {
  const row = await db.dispute.findFirst({ where: { id: disputeId, ...ofShop(shopId) }, include })
  return row && toView(row, shopId)
}

/** The disputes about one order of a shop, latest first; a payment rarely has more than one. */
export async function listDisputesOfOrder(
  db: Reader,
  { shopId, orderId }: { readonly shopId: string; readonly orderId: string },
): Promise<DisputeView[]> {
  const rows = await db.dispute.findMany({
    where: { payment: { checkout: { orders: { some: { id: orderId, shopId } } } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    include,
  })
  return rows.map((row) => toView(row, shopId))
}

function ofShop(shopId: string): Prisma.DisputeWhereInput {
  return { payment: { checkout: { orders: { some: { shopId } } } } }
}

function toView(row: Row, shopId: string): DisputeView {
  const { orders } = row.payment.checkout
  const state = row.state as DisputeState
  const isShared = orders.some((order) => order.shopId !== shopId)
  return {
    id: row.id,
    state,
    amount: toMoneyView(row.amountMinor, row.currency),
    reason: row.reason,
    evidenceDueBy: row.evidenceDueBy?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    isShared,
    canAnswer: !isShared && (state === 'open' || state === 'inquiry'),
    orderNumbers: orders.filter((order) => order.shopId === shopId).map(({ number }) => number),
  }
}
