import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { recordCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { deletedReason } from '#app/domain/orders/apply-deletion.server.ts'
import { requestCancellationJob, sendAddressJob } from '#app/domain/orders/jobs.ts'
import { retryRefunds } from '#app/domain/orders/retry-refunds.server.ts'
import { abandonPush } from '#app/domain/stock/mark-pushed.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { lockPushSql } from './internal/lock-push.sql.ts'
import { pushOrderJob, releaseGraceHoldJob } from './jobs.ts'
import { noteTry } from './note-try.server.ts'
import { resolveProblems } from './open-problem.server.ts'
import {
  acknowledgeableCauses,
  isOutsideShopify,
  outsideCauses,
  refundCauses,
  repeatableCauses,
  type ProblemCause,
} from './problem-causes.ts'
import type { ProblemRefusal } from './refusals.ts'

export type ProblemRef = { readonly shopId: string; readonly problemId: string }
/** Problems about money and parcels that a cancelled order still has. */
const outlivingCauses: readonly ProblemCause[] = [
  'CANCEL_REFUSED',
  'CAPTURE_REFUSED',
  ...refundCauses,
  'REFUND_EXCEEDED',
  'ORDER_DOUBLED',
  'AMOUNT_DIFFERS',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'DISPUTE_OPENED',
  'REFUND_NOT_RECORDED',
  'RETURN_NOT_RECORDED',
]
/** `orderNumber`: null for a problem that is about no order of ours. */
type Resolved = Outcome<{ readonly orderNumber: string | null }, ProblemRefusal>

const include = {
  order: { include: { push: true, checkout: { include: { payment: true } } } },
} satisfies Prisma.ProblemInclude
type Found = Prisma.ProblemGetPayload<{ include: typeof include }>
type Open = Found & { readonly cause: ProblemCause; readonly order: NonNullable<Found['order']> }

/**
 * "Try again": the order is sent once more, or the refund or cancellation is.
 * Idempotent on: problem (resolved once).
 */
export async function retryProblem(tx: Tx, ref: ProblemRef): Promise<Resolved> {
  const found = await findOpen(tx, ref)
  if (!found.ok) return found
  const { order, cause } = found.value
  if (outsideCauses.includes(cause)) {
    await noteTry(tx, found.value.id, { what: 'retry', by: 'merchant', answer: 'SENT' })
    return sendAgain(tx, found.value, {})
  }
  if (!repeatableCauses.includes(cause)) return refuse('NOT_FOR_THIS_PROBLEM')
  if (cause === 'CANCEL_REFUSED') await enqueue(tx, requestCancellationJob(order.id))
  if (refundCauses.includes(cause)) await retryRefunds(tx, order)
  if (cause === 'CAPTURE_FAILED' && order.checkout?.payment)
    await enqueue(tx, settlePaymentJob(order.checkout.payment.id))
  if (cause === 'ADDRESS_NOT_SENT') await enqueue(tx, sendAddressJob(order.id))
  if (cause === 'HOLD_NOT_RELEASED') await enqueue(tx, releaseGraceHoldJob(order.id))
  await noteTry(tx, found.value.id, { what: 'retry', by: 'merchant', answer: 'SENT' })
  await resolveProblems(tx, order.id, 'RETRIED', [cause])
  return accept({ orderNumber: order.number })
}

/**
 * I4: the variant is gone from Shopify; the order goes there with a line made from its snapshot.
 * Idempotent on: problem (resolved once).
 */
export async function createWithCustomLine(tx: Tx, ref: ProblemRef): Promise<Resolved> {
  const found = await findOpen(tx, ref)
  if (!found.ok) return found
  if (found.value.cause !== 'VARIANT_GONE') return refuse('NOT_FOR_THIS_PROBLEM')
  await noteTry(tx, found.value.id, { what: 'customLine', by: 'merchant', answer: 'SENT' })
  return sendAgain(tx, found.value, { customLines: true })
}

/**
 * Gives up: the order is cancelled, its money goes back in full, its units are free again (I4). An order that may be
 * in Shopify after all is cancelled there as soon as it turns up.
 * Idempotent on: problem (resolved once).
 */
export async function refundProblem(
  tx: Tx,
  ref: ProblemRef,
  by: 'merchant' | 'platform' = 'merchant',
): Promise<Resolved> {
  const found = await findOpen(tx, ref)
  if (!found.ok) return found
  const { order, cause } = found.value
  if (!isOutsideShopify(cause, order.push?.state)) return refuse('NOT_FOR_THIS_PROBLEM')
  const isCertain = order.push?.state === 'new' || order.push?.state === 'failed'
  if (isCertain) {
    await tx.orderPush.update({
      where: { orderId: order.id },
      data: { state: 'failed', failure: 'CANCELLED', leasedUntil: null, settledAt: tx.now },
    })
    if (order.checkoutId) await abandonPush(tx, { checkoutId: order.checkoutId, shopId: order.shopId })
  }
  const reason = cause === 'DELETED_IN_SHOPIFY' ? deletedReason : 'inventory'
  await recordCancellation(tx, order, { at: tx.now, reason, by })
  await noteTry(tx, found.value.id, { what: 'refund', by, answer: 'DONE' })
  await resolveProblems(tx, order.id, 'REFUNDED', outsideCauses)
  return accept({ orderNumber: order.number })
}

/**
 * The merchant has seen it, or settled it in Shopify by hand, and there is nothing more for us to do (D12).
 * Idempotent on: problem (resolved once).
 */
export async function acknowledgeProblem(tx: Tx, ref: ProblemRef): Promise<Resolved> {
  const bare = await acknowledgeWithoutOrder(tx, ref)
  if (bare) return bare
  const found = await findOpen(tx, ref)
  if (!found.ok) return found
  const { order, cause } = found.value
  if (!acknowledgeableCauses.includes(cause)) return refuse('NOT_FOR_THIS_PROBLEM')
  if (cause === 'ADDRESS_NOT_SENT') await takeAddressAsSent(tx, found.value)
  if (cause === 'HOLD_NOT_RELEASED') await enqueue(tx, releaseGraceHoldJob(order.id))
  await noteTry(tx, found.value.id, { what: 'acknowledge', by: 'merchant', answer: 'DONE' })
  await resolveProblems(tx, order.id, 'ACKNOWLEDGED', [cause])
  return accept({ orderNumber: order.number })
}

/** null: it is about an order. */
async function acknowledgeWithoutOrder(tx: Tx, { shopId, problemId: id }: ProblemRef): Promise<Resolved | null> {
  const named = await tx.problem.findFirst({ where: { id, shopId, orderId: null } })
  if (!named) return null
  if (!acknowledgeableCauses.some((cause) => cause === named.cause)) return refuse('NOT_FOR_THIS_PROBLEM')
  const settled = { resolvedAt: tx.now, resolution: 'ACKNOWLEDGED' }
  const { count } = await tx.problem.updateMany({ where: { id, resolvedAt: null }, data: settled })
  if (count === 0) return refuse('ALREADY_RESOLVED')
  await noteTry(tx, id, { what: 'acknowledge', by: 'merchant', answer: 'DONE' })
  return accept({ orderNumber: null })
}

/** Changed in Shopify by hand: the order is kept back no longer. */
async function takeAddressAsSent(tx: Tx, { order }: Open): Promise<void> {
  await tx.order.update({ where: { id: order.id }, data: { addressSentAt: order.addressChangedAt } })
  const isOver = !order.graceUntil || order.graceUntil <= tx.now
  if (isOver) await enqueue(tx, releaseGraceHoldJob(order.id))
}

async function findOpen(tx: Tx, { shopId, problemId }: ProblemRef): Promise<Outcome<Open, ProblemRefusal>> {
  const named = await tx.problem.findFirst({ where: { id: problemId, shopId }, select: { orderId: true } })
  if (!named) return refuse('PROBLEM_NOT_FOUND')
  // About no order of ours: there is nothing that could be sent, paid back or tried again.
  if (!named.orderId) return refuse('NOT_FOR_THIS_PROBLEM')
  await sql(tx, lockPushSql, [named.orderId])
  const problem = await tx.problem.findUniqueOrThrow({ where: { id: problemId }, include })
  if (problem.resolvedAt || !problem.order) return refuse('ALREADY_RESOLVED')
  const isStillOn = problem.order.cancelledAt === null || outlivingCauses.some((cause) => cause === problem.cause)
  return isStillOn ? accept(problem as Open) : refuse('ORDER_CANCELLED')
}

async function sendAgain(tx: Tx, { order, cause }: Open, more: { customLines?: true }): Promise<Resolved> {
  if (cause === 'DELETED_IN_SHOPIFY') {
    // Looked for twice more before it is sent: it goes through the protocol from its doubtful end (I3).
    await tx.orderPush.updateMany({
      where: { orderId: order.id, state: 'created' },
      data: { state: 'unknown', lookups: 0, sentAt: tx.now, settledAt: null, leasedUntil: null, failure: cause },
    })
  } else if (order.push?.state === 'failed') {
    await tx.orderPush.update({
      where: { orderId: order.id },
      data: { state: 'new', settledAt: null, leasedUntil: null, ...more },
    })
  } else {
    // On its way or in doubt: only sooner, never past the certainty that it is not there.
    await tx.orderPush.updateMany({
      where: { orderId: order.id, state: { in: ['new', 'unknown'] } },
      data: { leasedUntil: null, ...more },
    })
  }
  await enqueue(tx, pushOrderJob(order.id, order.shopId))
  await resolveProblems(tx, order.id, 'RETRIED', outsideCauses)
  return accept({ orderNumber: order.number })
}
