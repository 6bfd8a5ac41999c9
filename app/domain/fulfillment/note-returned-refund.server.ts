import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { announceOrder } from '#app/domain/orders/note-order-event.server.ts'
import { showMoney } from '#app/domain/orders/show-money.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { openProblem } from './open-problem.server.ts'

/** Why a refund that had left is not with the shopper: their bank sent it back. */
export const returnedByBank = 'RETURNED_BY_BANK'

/**
 * A bank may send a refund back days after it left: the money is ours again, the shopper has none, and somebody has to
 * know. The processor is asked; refunds that did not come from here have no row and need none.
 * Idempotent on: refund (it fails once).
 */
export async function noteReturnedRefund(refundRef: string, processor: PaymentProcessor = payments): Promise<void> {
  const { status } = await processor.getRefund(refundRef)
  if (status === 'failed') await inTransaction('note returned refund', (tx) => record(tx, refundRef))
}

async function record(tx: Tx, refundRef: string): Promise<void> {
  const { count } = await tx.paymentRefund.updateMany({
    where: { processorRef: refundRef, state: 'succeeded' },
    data: { state: 'failed', failure: returnedByBank },
  })
  if (count === 0) return
  const refund = await tx.paymentRefund.findFirstOrThrow({ where: { processorRef: refundRef } })
  const order = refund.orderId ? await tx.order.findUnique({ where: { id: refund.orderId } }) : null
  if (!order) return
  const detail = { amountMinor: String(refund.amountMinor), currency: refund.currency }
  await openProblem(tx, { shopId: order.shopId, orderId: order.id, cause: 'REFUND_REFUSED', detail })
  const vars = { amount: showMoney(refund.amountMinor, refund.currency, order.locale) }
  await mailShopper(tx, order.id, 'refundReturned', { about: refund.id, vars })
  await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'refunded' })
}
