import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyDispute } from '#app/domain/commissions/apply-dispute.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { blockForUnpaid, clearUnpaid } from '#app/domain/commissions/block-for-unpaid.server.ts'
import { lapseDisputes } from '#app/domain/commissions/close-commission-dispute.server.ts'
import { adjustToTiers, closeTierPeriods } from '#app/domain/commissions/close-tier-periods.server.ts'
import { findPatterns } from '#app/domain/commissions/find-patterns.server.ts'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { lapseReviews } from '#app/domain/commissions/lapse-reviews.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { noteReturns } from '#app/domain/commissions/note-returns.server.ts'
import { recomputeForOrder } from '#app/domain/commissions/recompute-for-order.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { voidForOrder } from '#app/domain/commissions/void-for-order.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

/** Runs a command in its transaction; a refusal here means a fact is missing, so the job fails and is seen. */
function job(name: string, command: (tx: Tx, payload: JsonObject) => Promise<Outcome<unknown>>): JobHandler {
  return async (payload) => {
    const outcome = await inTransaction(name, (tx) => command(tx, payload))
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`)
  }
}

function toInstant(value: JsonObject[string] | undefined): Date | undefined {
  return typeof value === 'string' ? new Date(value) : undefined
}

/** Batch after batch, each its own transaction, so a long list does not hold locks for long. */
async function inBatches(name: string, batch: (tx: Tx) => Promise<{ isMore: boolean }>): Promise<void> {
  while ((await inTransaction(name, batch)).isMore);
}

const { accrue, refund, void: cancel, hold, edit, release, returns, dispute } = commissionJobNames
const { sweep, tiers, block, unblock } = commissionJobNames

export const commissionJobs: Readonly<Record<string, JobHandler>> = {
  [accrue]: job(accrue, (tx, payload) => accrueForOrder(tx, textIn(payload, 'orderId'))),
  [refund]: job(refund, (tx, payload) =>
    applyRefundToCommissions(tx, { orderId: textIn(payload, 'orderId'), refundId: textIn(payload, 'refundId') }),
  ),
  [cancel]: job(cancel, (tx, payload) => voidForOrder(tx, textIn(payload, 'orderId'))),
  [hold]: job(hold, (tx, payload) => noteDelivery(tx, { orderId: textIn(payload, 'orderId') })),
  [edit]: job(edit, (tx, payload) => {
    const at = toInstant(payload.editedAt)
    return recomputeForOrder(tx, { orderId: textIn(payload, 'orderId'), ...(at && { editedAt: at }) })
  }),
  [returns]: job(returns, (tx, payload) => noteReturns(tx, { orderId: textIn(payload, 'orderId') })),
  [dispute]: job(dispute, (tx, payload) => applyDispute(tx, { disputeId: textIn(payload, 'disputeId') })),
  [release]: () => inBatches(release, releaseDue),
  [sweep]: async () => {
    await inBatches('lapse commission disputes', lapseDisputes)
    await inBatches('lapse risk reviews', lapseReviews)
    await inBatches('find risk patterns', findPatterns)
  },
  [tiers]: async () => {
    await inBatches('close tier periods', closeTierPeriods)
    await inBatches('adjust to tiers', adjustToTiers)
  },
  [block]: async (payload) => {
    await inTransaction(block, (tx) => blockForUnpaid(tx, { shopId: textIn(payload, 'shopId') }))
  },
  [unblock]: async (payload) => {
    await inTransaction(unblock, (tx) => clearUnpaid(tx, { shopId: textIn(payload, 'shopId') }))
  },
}

const about =
  (name: string) =>
  (payload: JsonObject): readonly Job[] => [{ name, payload }]

/** Commissions hear about orders only through here. */
export const commissionSubscriptions: Subscriptions = {
  'order.placed': about(accrue),
  'order.refunded': about(refund),
  'order.cancelled': about(cancel),
  'order.shipped': about(hold),
  'order.delivered': about(hold),
  'order.edited': about(edit),
  'return.opened': about(returns),
  'return.closed': about(returns),
  'dispute.opened': about(dispute),
  'dispute.closed': about(dispute),
  'funding.overdue': about(block),
  'funding.paid': (payload) => (payload.isShopClear === true ? about(unblock)(payload) : []),
  'payoutMethod.shared': about(sweep),
}
