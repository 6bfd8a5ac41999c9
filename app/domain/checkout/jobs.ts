import type { Job } from '#app/platform/queue/job.ts'

/** Finds out what happened to a payment under way and finishes it. */
export function resumeCheckoutJob(checkoutId: string, runAt?: Date): Job {
  return {
    name: 'resume-checkout',
    payload: { checkoutId },
    key: `resume-checkout:${checkoutId}`,
    ...(runAt ? { runAt } : {}),
  }
}

/** A queue for each payment would be a queue for ever; payments that share one of so many hardly wait for each other. */
const settleLanes = 64

/**
 * Captures, voids or refunds: whatever the facts about the payment and its order ask for. One at a time for a payment: a
 * second one, added while the first is at work, waits for it instead of asking the processor the same beside it.
 */
export function settlePaymentJob(paymentId: string, runAt?: Date): Job {
  return {
    name: 'settle-payment',
    payload: { paymentId },
    key: `settle-payment:${paymentId}`,
    queueName: `settle-payment:${laneOf(paymentId)}`,
    ...(runAt ? { runAt } : {}),
  }
}

function laneOf(paymentId: string): number {
  let mixed = 0
  for (const sign of paymentId) mixed = (Math.imul(mixed, 31) + sign.charCodeAt(0)) >>> 0
  return mixed % settleLanes
}
