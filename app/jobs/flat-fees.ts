import { settlePaidFlatFees } from '#app/domain/programs/decide-flat-fee.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const settle = 'settle-paid-flat-fees'

export const flatFeeJobs: Readonly<Record<string, JobHandler>> = {
  [settle]: (payload) => inTransaction(settle, (tx) => settlePaidFlatFees(tx, textIn(payload, 'payoutId'))),
}

/** Fees hear of the payout that took them along only through here. */
export const flatFeeSubscriptions: Subscriptions = {
  'payout.changed': (payload) => (payload.state === 'paid' ? [{ name: settle, payload }] : []),
}
