import { beginPayment, type BeginPayment } from '#app/domain/checkout/begin-payment.server.ts'
import { ensureProcessorCustomer } from '#app/domain/checkout/ensure-processor-customer.server.ts'
import { isSoldOut } from '#app/domain/checkout/is-sold-out.server.ts'
import { resumeCheckoutJob } from '#app/domain/checkout/jobs.ts'
import { reached } from '#app/domain/checkout/money-steps.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { isDatabaseBusy } from '#app/platform/db/database-busy.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { payResultOf, type PayResult } from './pay-result.ts'
import { settleAttempt } from './settle-attempt.server.ts'

/** A job finishes the payment if this process does not; long enough after it for the ordinary case to need none. */
const rescueAfterMilliseconds = 20_000

/**
 * Pays a checkout: steps 1 to 4 of the money flow. Lives with orders because a paid checkout is an order.
 * In a rush whoever gets no connection in time is told BUSY: nothing was begun and nothing charged, and the very same
 * submit may come again.
 * Idempotent on: checkout. A second submit, another tab or a retry after a crash joins the payment under way.
 */
export async function payCheckout(input: BeginPayment, processor: PaymentProcessor = payments): Promise<PayResult> {
  const begun = await unlessBusy(() => begin(input, processor))
  if (!begun) return refuse('BUSY')
  if (!begun.ok) return begun
  reached('payment begun', input.checkoutId)
  if (begun.value) await settleAttempt(begun.value, processor)
  return (await unlessBusy(() => payResultOf(db, input.checkoutId))) ?? refuse('PAYMENT_UNCONFIRMED')
}

async function begin(input: BeginPayment, processor: PaymentProcessor) {
  const keepCard = await canKeepCard(input, processor)
  return inTransaction('begin payment', async (tx) => {
    // Looked at after the wait for a connection: in a rush nearly everything is sold while a crowd stands in that line.
    if (await isSoldOut(tx, input)) return refuse('SOLD_OUT')
    const outcome = await beginPayment(tx, processor, { ...input, keepCard })
    if (outcome.ok && outcome.value) {
      const rescueAt = addMilliseconds(tx.now, rescueAfterMilliseconds)
      await enqueue(tx, resumeCheckoutJob(outcome.value.checkoutId, rescueAt))
    }
    return outcome
  })
}

/** null: no connection became free in time, and nothing was done. */
async function unlessBusy<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (cause) {
    if (!isDatabaseBusy(cause)) throw cause
    return null
  }
}

/** A card is kept for somebody the processor knows. Not being able to keep it is no reason not to sell. */
async function canKeepCard(
  { keepCard = false, accountId, checkoutId }: BeginPayment,
  processor: PaymentProcessor,
): Promise<boolean> {
  if (!keepCard || !accountId) return false
  try {
    await ensureProcessorCustomer(accountId, processor)
    return true
  } catch (cause) {
    if (!(cause instanceof ProcessorUnreachable)) throw cause
    log.warn({ checkoutId, cause: cause.message }, 'a card cannot be kept now; the payment goes on without')
    return false
  }
}
