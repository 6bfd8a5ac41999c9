import { isWithShopper } from '#app/domain/orders/refund-states.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'

export const returnDetailInclude = {
  lines: {
    orderBy: { id: 'asc' },
    include: { orderLine: { select: { title: true, variantTitle: true, imageUrl: true } } },
  },
  photos: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
  order: { select: { number: true, currency: true, shippingAddress: true } },
} satisfies Prisma.ReturnInclude

type Row = Prisma.ReturnGetPayload<{ include: typeof returnDetailInclude }>

export type ReturnDetail = {
  readonly row: Row
  readonly paidBy: 'shop' | 'shopper' | null
  readonly refund: { readonly amountMinor: bigint; readonly isSettled: boolean } | null
  readonly replacementNumber: string | null
}

/** Returns with what their pages show beside them, in a fixed number of queries however many there are. */
export async function listReturnDetails(
  db: Reader,
  where: Prisma.ReturnWhereInput,
  order: Prisma.ReturnOrderByWithRelationInput[] = [{ requestedAt: 'desc' }, { id: 'desc' }],
): Promise<ReturnDetail[]> {
  const rows = await db.return.findMany({ where, include: returnDetailInclude, orderBy: order })
  const refundIds = rows.flatMap(({ refundId }) => refundId ?? [])
  const refunds = await db.refund.findMany({ where: { id: { in: refundIds } } })
  const sentIds = refunds.flatMap(({ paymentRefundId }) => paymentRefundId ?? [])
  const sent = await db.paymentRefund.findMany({ where: { id: { in: sentIds } }, select: { id: true, state: true } })
  const replacementIds = rows.flatMap(({ replacementOrderId }) => replacementOrderId ?? [])
  const replacements = await db.order.findMany({
    where: { id: { in: replacementIds } },
    select: { id: true, number: true },
  })
  return rows.map((row) => {
    const refund = refunds.find(({ id }) => id === row.refundId)
    const isSettled = sent.some(({ id, state }) => id === refund?.paymentRefundId && isWithShopper(state))
    return {
      row,
      paidBy: paidByOf(row),
      refund: refund ? { amountMinor: refund.amountMinor, isSettled } : null,
      replacementNumber: replacements.find(({ id }) => id === row.replacementOrderId)?.number ?? null,
    }
  })
}

/** Nobody pays a way back that was not agreed to, or that there is none of. */
function paidByOf({ kind, openedBy, answeredAt, state, postagePaidBy }: Row): ReturnDetail['paidBy'] {
  const isAgreed = answeredAt !== null && state !== 'declined'
  // What the shop handles in its admin does not say.
  if (!isAgreed || kind === 'returnless' || openedBy === 'shopify') return null
  return postagePaidBy === 'merchant' ? 'shop' : 'shopper'
}
