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
  cancelRun: 'cancel-payout-run',
  sweepFundings: 'sweep-fundings',
  /** By the clock: the day's published exchange rates. */
  takeInRates: 'take-in-exchange-rates',
  /** Gives waiting payouts the published rate. */
  exchange: 'exchange-payouts',
  /** By the clock: is there enough at the rail for what may leave? */
  watchFunding: 'watch-payout-funding',
  /** By the clock: which accounts at the rail to ask about again. */
  refreshAccountsDue: 'refresh-payout-accounts',
  refreshAccount: 'refresh-payout-account',
  /** By the clock: numbers that the register has not answered about, or long ago. */
  checkVatDue: 'check-vat-numbers',
  checkVat: 'check-vat-number',
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

export function cancelRunJob(payload: { shopId: string; runId: string; actor: string }): Job {
  return { name: payoutJobNames.cancelRun, payload, key: `${payoutJobNames.cancelRun}:${payload.runId}` }
}

export function exchangeJob(): Job {
  return { name: payoutJobNames.exchange, payload: {}, key: payoutJobNames.exchange }
}

/** By what the rail calls the account: the notice about it names nothing else. */
export function refreshAccountJob(accountRef: string): Job {
  const { refreshAccount: name } = payoutJobNames
  return { name, payload: { accountRef }, key: `${name}:${accountRef}`, maximumAttempts: 5 }
}

export function checkVatJob(creatorId: string): Job {
  const { checkVat: name } = payoutJobNames
  // The register is asked for one number after the other: it turns away who asks for many at once.
  return { name, payload: { creatorId }, key: `${name}:${creatorId}`, queueName: 'vat-register', maximumAttempts: 3 }
}
