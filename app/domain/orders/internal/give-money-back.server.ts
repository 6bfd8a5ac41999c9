import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import type { CheckoutRefusal } from '#app/domain/checkout/refusals.ts'
import { releaseReservations } from '#app/domain/stock/release-reservations.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { mailAboutCheckout } from './mail-about-checkout.server.ts'

/**
 * Ends a checkout whose money arrived too late: the authorisation is to be voided, nothing stays held.
 * Idempotent on: checkout.
 */
export async function giveMoneyBack(tx: Tx, checkoutId: string): Promise<void> {
  const checkout = await tx.checkout.update({
    where: { id: checkoutId },
    data: { state: 'failed', failure: 'SOLD_OUT_DURING_PAYMENT' },
    include: { payment: true },
  })
  await releaseReservations(tx, checkoutId, 'CHECKOUT_ENDED')
  if (checkout.payment) {
    await tx.payment.update({ where: { id: checkout.payment.id }, data: { state: 'voiding' } })
    await enqueue(tx, settlePaymentJob(checkout.payment.id))
  }
  await mailAboutCheckout(tx, checkout)
}

/**
 * The authorisation is to be voided; then the till opens again, and says why. Units stay held until their time is over.
 * Idempotent on: checkout.
 */
export async function letGo(tx: Tx, checkoutId: string, failure: CheckoutRefusal): Promise<void> {
  const payment = await tx.payment.update({ where: { checkoutId }, data: { state: 'voiding' } })
  await tx.checkout.update({ where: { id: checkoutId }, data: { state: 'submitting', failure } })
  await enqueue(tx, settlePaymentJob(payment.id))
}
