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

/** Captures, voids or refunds: whatever the facts about the payment and its order ask for. */
export function settlePaymentJob(paymentId: string, runAt?: Date): Job {
  return {
    name: 'settle-payment',
    payload: { paymentId },
    key: `settle-payment:${paymentId}`,
    ...(runAt ? { runAt } : {}),
  }
}
