import { setTimeout as pause } from 'node:timers/promises'
import { reached } from '#app/domain/checkout/money-steps.ts'
import type { PaymentAttempt } from '#app/domain/checkout/payment-attempt.ts'
import { isDatabaseBusy } from '#app/platform/db/database-busy.ts'
import { log } from '#app/platform/log/log.server.ts'
import { ProcessorUnreachable, type PaymentProcessor } from '#app/platform/payments/processor.ts'
import { recordIntent, recordUnusable } from './record-intent.server.ts'

/** Short, because a person is waiting; what is still unknown afterwards is a job's work. */
const pausesMilliseconds = [300, 1_200]

/**
 * Money flow steps 2 to 4: asks the processor, with the attempt's own key, and records the answer. Returns false if
 * nobody knows yet what happened; then asking again later with the same key is safe.
 * Idempotent on: (payment, attempt).
 */
export async function settleAttempt(attempt: PaymentAttempt, processor: PaymentProcessor): Promise<boolean> {
  for (const milliseconds of [...pausesMilliseconds, null]) {
    try {
      const asked = await processor.createIntent(attempt.request)
      reached('intent created', attempt.checkoutId)
      if (asked.ok) await recordIntent(attempt, asked.value)
      else await recordUnusable(attempt, asked.code)
      reached('intent recorded', attempt.checkoutId)
      return true
    } catch (cause) {
      if (!(cause instanceof ProcessorUnreachable || isDatabaseBusy(cause))) throw cause
      log.warn({ checkoutId: attempt.checkoutId, cause }, 'payment outcome not known or not recorded; asking again')
      if (milliseconds !== null) await pause(milliseconds)
    }
  }
  return false
}
