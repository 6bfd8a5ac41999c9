import { findAttempt } from '#app/domain/checkout/payment-attempt.ts'
import { db } from '#app/platform/db/database.server.ts'
import { isDatabaseBusy } from '#app/platform/db/database-busy.ts'
import { log } from '#app/platform/log/log.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import { payResultOf, type PayResult } from './pay-result.ts'
import { recordIntent } from './record-intent.server.ts'
import { settleAttempt } from './settle-attempt.server.ts'

/**
 * Finds out where a payment stands and takes it further: after the bank's page, on a notice, from the sweep.
 * The processor is asked; nothing that arrives with the shopper's browser is believed.
 * Idempotent on: checkout.
 */
export async function resumePayment(checkoutId: string, processor: PaymentProcessor = payments): Promise<PayResult> {
  const checkout = await db.checkout.findUnique({ where: { id: checkoutId }, include: { payment: true } })
  const payment = checkout?.payment
  const underway = checkout ? await findAttempt(db, checkout) : null
  if (underway) await settleAttempt(underway, processor)
  else if (payment?.state === 'challenged' && payment.processorRef) {
    try {
      await recordIntent({ checkoutId, attempt: payment.attempt }, await processor.getIntent(payment.processorRef))
    } catch (cause) {
      if (!(cause instanceof ProcessorUnreachable || isDatabaseBusy(cause))) throw cause
      log.warn({ checkoutId, cause }, 'could not find out or record where the payment stands')
      return { ok: false, code: 'PAYMENT_UNCONFIRMED', detail: {} }
    }
  }
  return payResultOf(db, checkoutId)
}
