import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { payResultOf, type PayResult } from './pay-result.ts'
import { voidPayment } from './void-payment.server.ts'

/**
 * "Use another card": ends a payment that waits for the bank, and opens the till again. If the bank's approval was
 * recorded first, the purchase stands and the answer says so.
 * Idempotent on: (payment, attempt).
 */
export async function abandonChallenge(checkoutId: string, processor: PaymentProcessor = payments): Promise<PayResult> {
  const payment = await inTransaction('abandon challenge', async (tx) => {
    const { count } = await tx.payment.updateMany({
      where: { checkoutId, state: 'challenged' },
      data: { state: 'voiding', challengeUrl: null },
    })
    const found = await tx.payment.findUnique({ where: { checkoutId } })
    if (count === 1 && found) await enqueue(tx, settlePaymentJob(found.id))
    return found?.state === 'voiding' ? found : null
  })
  try {
    if (payment) await voidPayment(payment, processor)
  } catch (cause) {
    if (!(cause instanceof ProcessorUnreachable)) throw cause
    log.warn({ checkoutId, cause: cause.message }, 'could not end a challenge yet; a job will')
  }
  return payResultOf(db, checkoutId)
}
