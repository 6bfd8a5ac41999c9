import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { settleBooksJob } from './jobs.ts'
import { remainingMinor } from './remaining-minor.ts'

/**
 * A cancelled order's money goes back: what is only reserved is released, what was taken is refunded as far as it was
 * not refunded already. Once a parcel has left, only the merchant's own refunds move money.
 * Idempotent on: order (payment state, refund key).
 */
export async function returnMoney(
  tx: Tx,
  order: { readonly id: string; readonly checkoutId: string | null },
): Promise<void> {
  if (!order.checkoutId) return
  const { checkoutId } = order
  // Conditional, because a capture may be recorded at this very moment; then it is a refund that is due.
  const { count } = await tx.payment.updateMany({
    where: { checkoutId, state: 'authorized' },
    data: { state: 'voiding' },
  })
  const payment = await tx.payment.findUnique({ where: { checkoutId }, include: { refunds: true } })
  if (!payment) return
  if (count === 1) await enqueue(tx, settlePaymentJob(payment.id))
  if (payment.state === 'voided') await enqueue(tx, settleBooksJob(order.id))
  if (payment.state !== 'captured' || (await hasLeft(tx, order.id))) return
  const amountMinor = remainingMinor(payment)
  if (amountMinor <= 0n) return
  await tx.paymentRefund.createMany({
    data: [
      {
        id: newId('paymentRefund'),
        paymentId: payment.id,
        idempotencyKey: `cancel:${order.id}`,
        amountMinor,
        currency: payment.currency,
        state: 'pending',
        createdAt: tx.now,
      },
    ],
    skipDuplicates: true,
  })
  await enqueue(tx, settlePaymentJob(payment.id))
}

async function hasLeft(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.fulfillment.count({ where: { orderId, status: 'success' } })) > 0
}
