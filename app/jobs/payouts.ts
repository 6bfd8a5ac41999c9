import { cancelLargeRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmLargeRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { enqueueDueRuns, enqueueReconciling, enqueueSending } from '#app/domain/payouts/due-payouts.server.ts'
import { payoutJobNames } from '#app/domain/payouts/jobs.ts'
import { sweepFundings } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { proposeLargeRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { reconcilePayout, sendPayout } from '#app/domain/payouts/send-payout.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { transfers } from '#app/platform/payments/transfers.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const {
  proposeDue,
  propose,
  sendDue,
  send,
  reconcileDue,
  reconcile,
  confirmRun,
  cancelRun,
  sweepFundings: sweep,
} = payoutJobNames

function insist(name: string, outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`)
}

const toRun = (payload: JsonObject) => ({
  shopId: textIn(payload, 'shopId'),
  runId: textIn(payload, 'runId'),
  actor: textIn(payload, 'actor'),
})

/** Paying creators by the clock: each step is its own job, so that one shop's trouble is nobody else's. */
export const payoutJobs: Readonly<Record<string, JobHandler>> = {
  [proposeDue]: async () => {
    await inTransaction(proposeDue, enqueueDueRuns)
  },
  [propose]: async (payload) => {
    const wanted = {
      shopId: textIn(payload, 'shopId'),
      currency: textIn(payload, 'currency'),
      cutoffAt: new Date(textIn(payload, 'cutoffAt')),
    }
    insist(propose, await proposeLargeRun(wanted))
  },
  [sendDue]: async () => {
    if (transfers) await inTransaction(sendDue, enqueueSending)
  },
  [send]: async (payload) => {
    if (transfers) await sendPayout(transfers, textIn(payload, 'payoutId'))
  },
  [reconcileDue]: async () => {
    if (transfers) await inTransaction(reconcileDue, enqueueReconciling)
  },
  [reconcile]: async (payload) => {
    if (transfers) await reconcilePayout(transfers, textIn(payload, 'payoutId'))
  },
  [confirmRun]: async (payload) => {
    insist(confirmRun, await confirmLargeRun(toRun(payload)))
  },
  [cancelRun]: async (payload) => {
    await cancelLargeRun(toRun(payload))
  },
  [sweep]: async () => {
    await inTransaction(sweep, sweepFundings)
  },
}

/** What is funded leaves at once, not at the next hour. */
export const payoutSubscriptions: Subscriptions = {
  'funding.paid': () => [{ name: sendDue, payload: {} }],
}
