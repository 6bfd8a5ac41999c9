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
  const orderIds = [...new Set(rows.map(({ orderId }) => orderId))]
  const approvals = await db.orderEvent.findMany({ where: { orderId: { in: orderIds }, kind: 'returnApproved' } })
  return rows.map((row) => {
    const refund = refunds.find(({ id }) => id === row.refundId)
    const isSettled = sent.some(({ id, state }) => id === refund?.paymentRefundId && state === 'succeeded')
    return {
      row,
      paidBy: paidByOf(
        approvals.map(({ detail }) => detail),
        row.id,
      ),
      refund: refund ? { amountMinor: refund.amountMinor, isSettled } : null,
      replacementNumber: replacements.find(({ id }) => id === row.replacementOrderId)?.number ?? null,
    }
  })
}

function paidByOf(details: readonly Prisma.JsonValue[], returnId: string): ReturnDetail['paidBy'] {
  for (const detail of details) {
    if (typeof detail !== 'object' || detail === null || Array.isArray(detail) || detail.returnId !== returnId) continue
    if (detail.paidBy === 'shop' || detail.paidBy === 'shopper') return detail.paidBy
  }
  return null
}
