import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockPayment } from './lock-payment.server.ts'
import { neverTaken, remainingOfOrder } from './remaining-minor.ts'

type Refunded = { readonly id: string; readonly shopId: string; readonly checkoutId: string | null }

/**
 * An order's refunds that were refused are sent once more, each as far as its money is still there: what was given back
 * meanwhile, or is with the bank (D10), is not promised twice. `because`: only those refused with this code.
 * Idempotent on: refund (pending again once), and its key, which stays the processor's.
 */
export async function retryRefunds(tx: Tx, order: Refunded, because?: string): Promise<number> {
  const payment = order.checkoutId ? await lockPayment(tx, order.checkoutId) : null
  if (!payment) return 0
  let left = remainingOfOrder(payment, order)
  let sent = 0
  for (const { id, orderId, state, failure, amountMinor } of payment.refunds) {
    const isWanted = because === undefined ? failure !== neverTaken : failure === because
    if (orderId !== order.id || state !== 'failed' || !isWanted || amountMinor > left) continue
    await tx.paymentRefund.update({ where: { id }, data: { state: 'pending', settledAt: null, failure: null } })
    left -= amountMinor
    sent++
  }
  await enqueue(tx, settlePaymentJob(payment.id))
  return sent
}
