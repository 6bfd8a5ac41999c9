import { beginPayment, type BeginPayment } from '#app/domain/checkout/begin-payment.server.ts'
import { resumeCheckoutJob } from '#app/domain/checkout/jobs.ts'
import { reached } from '#app/domain/checkout/money-steps.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { payResultOf, type PayResult } from './pay-result.ts'
import { settleAttempt } from './settle-attempt.server.ts'

/** A job finishes the payment if this process does not; long enough after it for the ordinary case to need none. */
const rescueAfterMilliseconds = 20_000

/**
 * Pays a checkout: steps 1 to 4 of the money flow. Lives with orders because a paid checkout is an order.
 * Idempotent on: checkout. A second submit, another tab or a retry after a crash joins the payment under way.
 */
export async function payCheckout(input: BeginPayment, processor: PaymentProcessor = payments): Promise<PayResult> {
  const begun = await inTransaction('begin payment', async (tx) => {
    const outcome = await beginPayment(tx, processor.name, input)
    if (outcome.ok && outcome.value) {
      const rescueAt = addMilliseconds(tx.now, rescueAfterMilliseconds)
      await enqueue(tx, resumeCheckoutJob(outcome.value.checkoutId, rescueAt))
    }
    return outcome
  })
  if (!begun.ok) return begun
  reached('payment begun', input.checkoutId)
  if (begun.value) await settleAttempt(begun.value, processor)
  return payResultOf(db, input.checkoutId)
}
