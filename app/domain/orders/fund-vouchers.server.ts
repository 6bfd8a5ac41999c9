import { returnVouchers } from '#app/domain/deals/return-vouchers.server.ts'
import { merchantVoucherReceivable, voucherFunding, type AccountName } from '#app/domain/ledger/accounts.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { divideRoundHalfAway, sum } from '#app/kernel/money.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { OrderDiscount, Prisma } from '@prisma/client'
import { lockOrder } from './internal/lock-order.server.ts'
import { voucherLeft, type VoucherOrder } from './voucher-left.ts'

const orderWithRefunds = {
  lines: true,
  discounts: true,
  refunds: { include: { lines: true } },
} satisfies Prisma.OrderInclude
type FundedOrder = Prisma.OrderGetPayload<{ include: typeof orderWithRefunds }>
type Funded = Outcome<null, 'KEY_REUSED'>

/**
 * H14: what the platform or a creator paid of an order is the merchant's to receive from its placement on, and is taken
 * back in proportion as its goods or money go back. Amounts in the shop's currency (C8). Told of every change of the
 * order, it posts only what is still missing.
 * Idempotent on: (order, voucher, what was taken back before); the order's row is locked.
 */
export async function fundVouchers(tx: Tx, orderId: string): Promise<Funded> {
  await lockOrder(tx, orderId)
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: orderWithRefunds })
  const voucherIds = [...new Set(order.discounts.flatMap(({ voucherId }) => voucherId ?? []))].sort()
  for (const voucherId of voucherIds) {
    const parts = order.discounts.filter((part) => part.voucherId === voucherId && part.funder !== 'merchant')
    const funded = sum(parts.map((part) => part.amountMinor))
    if (funded === 0n) continue
    const posted = await settle(tx, order, { voucherId, parts, funded })
    if (!posted.ok) return posted
  }
  return accept(null)
}

/**
 * H14: an order that ended before anything of it was sent gives its vouchers back to be used again.
 * Idempotent on: order.
 */
export async function returnVouchersIfUnsent(tx: Tx, orderId: string): Promise<number> {
  await lockOrder(tx, orderId)
  const sent = await tx.fulfillment.count({ where: { orderId, status: { not: 'cancelled' } } })
  return sent > 0 ? 0 : returnVouchers(tx, orderId)
}

type Share = { readonly voucherId: string; readonly parts: readonly OrderDiscount[]; readonly funded: bigint }

async function settle(tx: Tx, order: FundedOrder, { voucherId, parts, funded }: Share): Promise<Funded> {
  const key = `voucher:${order.id}:${voucherId}`
  const payer = await payerOf(tx, order.shopId, voucherId)
  const receivable = merchantVoucherReceivable(order.shopId)
  const { currency } = order
  const placed = await postEntry(tx, {
    kind: 'voucher.funded',
    idempotencyKey: key,
    occurredAt: order.placedAt,
    postings: [{ debit: payer, credit: receivable, amountMinor: funded, currency }],
  })
  if (!placed.ok) return placed
  const { entryId } = placed.value
  const earlier = await tx.ledgerEntry.findMany({ where: { reversesId: entryId }, include: { postings: true } })
  const takenBack = sum(earlier.flatMap(({ postings }) => postings.map((posting) => posting.amountMinor)))
  const left = voucherLeft(
    toVoucherOrder(order),
    parts.map(({ orderLineId: lineId, amountMinor }) => ({ lineId, amountMinor })),
  )
  const due = funded - left - takenBack
  if (due <= 0n) return accept(null)
  const back = await postEntry(tx, {
    kind: 'voucher.takenBack',
    idempotencyKey: `${key}:back:${takenBack}`,
    occurredAt: tx.now,
    reversesId: entryId,
    postings: [{ debit: receivable, credit: payer, amountMinor: due, currency }],
  })
  return back.ok ? accept(null) : back
}

async function payerOf(tx: Tx, shopId: string, voucherId: string): Promise<AccountName> {
  const { creatorId } = await tx.voucher.findUniqueOrThrow({ where: { id: voucherId }, select: { creatorId: true } })
  return voucherFunding(creatorId === null ? 'platform' : { creatorId, shopId })
}

function toVoucherOrder(order: FundedOrder): VoucherOrder {
  const { taxesIncluded, refunds } = order
  const heldTax = (taxMinor: bigint) => (taxesIncluded ? taxMinor : 0n)
  const backOf = (lineId: string) =>
    refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === lineId)
  return {
    isCancelled: order.cancelledAt !== null,
    lines: order.lines.map((line) => {
      const quantity = BigInt(line.quantity)
      const netMinor = line.unitPriceMinor * quantity - line.discountMinor - heldTax(line.taxMinor)
      const back = backOf(line.id)
      const refunded = back.reduce((units, { quantity: each }) => units + each, 0)
      // Units that an edit took off and no refund told of went back as well; most are told by both and count once.
      const untold = Math.max(0, line.removedQuantity - refunded)
      const untoldMinor = divideRoundHalfAway(netMinor * BigInt(untold), quantity)
      return {
        lineId: line.id,
        quantity: line.quantity,
        netMinor,
        unitsBack: refunded + untold,
        backMinor: sum(back.map(({ subtotalMinor }) => subtotalMinor)) + untoldMinor,
      }
    }),
    shipping: {
      netMinor: order.shippingMinor - order.shippingDiscountMinor,
      backMinor: sum(refunds.map(({ shippingMinor }) => shippingMinor)),
    },
    discrepancyMinor: sum(refunds.flatMap(({ discrepancyMinor: one }) => (one > 0n ? [one] : []))),
  }
}
