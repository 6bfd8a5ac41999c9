import type { Job } from '#app/platform/queue/job.ts'

export const payoutJobNames = {
  /** By the clock: which shops are due. */
  proposeDue: 'propose-due-payouts',
  propose: 'propose-payout-run',
  /** By the clock: hands what is funded to the rails that we talk to. */
  sendDue: 'send-payouts',
  send: 'send-payout',
  /** By the clock: asks the rails about what they did not answer. */
  reconcileDue: 'reconcile-payouts',
  reconcile: 'reconcile-payout',
  confirmRun: 'confirm-payout-run',
  sweepFundings: 'sweep-fundings',
} as const

export function proposeRunJob(payload: { shopId: string; currency: string; cutoffAt: string }): Job {
  const { shopId, currency, cutoffAt } = payload
  return { name: payoutJobNames.propose, payload, key: `propose-payouts:${shopId}:${currency}:${cutoffAt}` }
}

/** Payouts of one shop leave one after the other. */
export function sendPayoutJob({ payoutId, shopId }: { payoutId: string; shopId: string }): Job {
  const { send } = payoutJobNames
  return { name: send, payload: { payoutId }, key: `${send}:${payoutId}`, queueName: `payouts:${shopId}`, maximumAttempts: 3 } // prettier-ignore
}

export function reconcilePayoutJob(payoutId: string): Job {
  return { name: payoutJobNames.reconcile, payload: { payoutId }, key: `${payoutJobNames.reconcile}:${payoutId}` }
}

export function confirmRunJob(payload: { shopId: string; runId: string; actor: string }): Job {
  return { name: payoutJobNames.confirmRun, payload, key: `${payoutJobNames.confirmRun}:${payload.runId}` }
}
