import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { noteLostHold } from '#app/domain/checkout/note-lost-hold.server.ts'
import {
  abandonIdleCheckouts,
  refundOverdueProblems,
  settleProblemsOfEnded,
  tidyParkedNews,
} from '#app/domain/fulfillment/end-overdue.server.ts'
import { pushOrderJob } from '#app/domain/fulfillment/jobs.ts'
import { openProblem } from '#app/domain/fulfillment/open-problem.server.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { requestCancellation } from '#app/domain/fulfillment/request-cancellation.server.ts'
import { rereadFulfillmentOrders, rereadOrder } from '#app/domain/fulfillment/reread-order.server.ts'
import { settleBooks } from '#app/domain/fulfillment/settle-books.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import { sweepUnfinished } from '#app/domain/fulfillment/sweep.server.ts'
import { abandonChallenge } from '#app/domain/orders/abandon-challenge.server.ts'
import { assumeDelivered } from '#app/domain/orders/assume-delivered.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

export const orderJobs: Readonly<Record<string, JobHandler>> = {
  'resume-checkout': async (payload) => {
    const checkoutId = textIn(payload, 'checkoutId')
    await resumePayment(checkoutId)
    await endForgottenChallenge(checkoutId)
  },
  'settle-payment': (payload) => settlePayment(textIn(payload, 'paymentId')),
  'push-order': (payload) => pushOrder(textIn(payload, 'orderId')),
  'request-cancellation': (payload) => requestCancellation(textIn(payload, 'orderId')),
  'settle-books': (payload) => settleBooks(textIn(payload, 'orderId')),
  'reread-order': (payload) => rereadOrder(textIn(payload, 'orderId')),
  'reread-fulfillment-orders': (payload) => rereadFulfillmentOrders(textIn(payload, 'orderId')),
  'note-lost-hold': (payload) =>
    inTransaction('note lost hold', (tx) => noteLostHold(tx, textIn(payload, 'checkoutId'))),
  'note-refund-excess': (payload) => noteRefundExcess(payload),
  'sweep-orders': async () => {
    await inTransaction('sweep orders', sweepUnfinished)
    await settleProblemsOfEnded(now())
    await refundOverdueProblems(now())
    await abandonIdleCheckouts(now())
    await tidyParkedNews(now())
    await assumeDelivered(db, now())
  },
}

export const orderSubscriptions: Subscriptions = {
  'order.placed': (payload) => [pushOrderJob(textIn(payload, 'orderId'), null)],
  'reservation.released': (payload) => [{ name: 'note-lost-hold', payload }],
  'commission.refundExceededSale': (payload) => [{ name: 'note-refund-excess', payload }],
}

/** D12: what was asked back beyond the sale is in the merchant's inbox. */
async function noteRefundExcess(payload: JsonObject): Promise<void> {
  const [shopId, orderId] = [textIn(payload, 'shopId'), textIn(payload, 'orderId')]
  const detail = { amountMinor: textIn(payload, 'excessMinor'), currency: textIn(payload, 'currency') }
  await inTransaction('note refund excess', (tx) =>
    openProblem(tx, { shopId, orderId, cause: 'REFUND_EXCEEDED', detail }),
  )
}

/** A bank's page left open for the policy's time is not coming back. */
async function endForgottenChallenge(checkoutId: string): Promise<void> {
  const checkout = await db.checkout.findUnique({
    where: { id: checkoutId, state: 'challenged' },
    select: { country: true, submittedAt: true },
  })
  if (!checkout?.submittedAt) return
  const { values } = await policyAt(db, { market: checkout.country, at: checkout.submittedAt })
  const lives = values.orders.challengeMinutes * millisecondsPer.minute
  if (addMilliseconds(checkout.submittedAt, lives) < now()) await abandonChallenge(checkoutId)
}
