import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyDispute } from '#app/domain/commissions/apply-dispute.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
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

const { accrue, refund, void: cancel, hold, edit, release, returns, dispute } = commissionJobNames

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
  [release]: async () => {
    // Each batch is its own transaction, so a long list does not hold locks for long.
    while ((await inTransaction(release, releaseDue)).isMore);
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
}
