import { reached } from '#app/domain/checkout/money-steps.ts'
import { returnMoney } from '#app/domain/orders/return-money.server.ts'
import { voidPayment } from '#app/domain/orders/void-payment.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { openProblem } from './open-problem.server.ts'
import { sendRefund } from './send-refund.server.ts'

const include = {
  refunds: { where: { state: 'pending' }, orderBy: { createdAt: 'asc' } },
  checkout: { include: { order: { include: { push: true } } } },
} satisfies Prisma.PaymentInclude

export type PaymentToSettle = Prisma.PaymentGetPayload<{ include: typeof include }>

/**
 * Money flow steps 8 and 9: whatever the facts ask for, in this order: release, take, give back. A processor that
 * does not answer fails the job, which comes back with the same keys.
 * Idempotent on: payment (keys of capture, void and each refund).
 */
export async function settlePayment(paymentId: string, processor: PaymentProcessor = payments): Promise<void> {
  const payment = await load(paymentId)
  if (payment?.state === 'voiding') await voidPayment(payment, processor)
  if (payment && isToCapture(payment)) await capture(payment, processor)
  const settled = await load(paymentId)
  for (const refund of settled?.refunds ?? []) {
    if (settled) await sendRefund(settled, refund, processor)
  }
}

function load(paymentId: string): Promise<PaymentToSettle | null> {
  return db.payment.findUnique({ where: { id: paymentId }, include })
}

/** The money is taken once Shopify has the order, and not while a cancellation is being decided. */
function isToCapture({ state, checkout }: PaymentToSettle): boolean {
  const { order } = checkout
  if (!order || order.cancelledAt || order.cancelRequestedAt) return false
  return state === 'authorized' && order.push?.state === 'created'
}

async function capture(payment: PaymentToSettle, processor: PaymentProcessor): Promise<void> {
  const { id, processorRef, amountMinor, checkout } = payment
  if (!processorRef || !checkout.order) return
  const captured = await processor.capture(processorRef, amountMinor, `${id}:capture`)
  reached('payment captured', id)
  const orderId = checkout.order.id
  await inTransaction('record capture', (tx) =>
    captured.ok ? recordCapture(tx, id, orderId) : recordLostAuthorization(tx, id, orderId),
  )
  reached('capture recorded', id)
}

async function recordCapture(tx: Tx, paymentId: string, orderId: string): Promise<void> {
  await tx.payment.updateMany({
    where: { id: paymentId, state: { in: ['authorized', 'voiding'] } },
    data: { state: 'captured', capturedAt: tx.now },
  })
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } })
  // Cancelled while the capture was on its way: what was just taken goes back.
  if (order.cancelledAt) await returnMoney(tx, order)
}

/** The bank let the reservation go before we took it: nothing may be sent for nothing. */
async function recordLostAuthorization(tx: Tx, paymentId: string, orderId: string): Promise<void> {
  const { count } = await tx.payment.updateMany({
    where: { id: paymentId, state: 'authorized' },
    data: { state: 'voided', voidedAt: tx.now },
  })
  if (count === 0) return
  const order = await tx.order.update({
    where: { id: orderId },
    data: { cancelRequestedAt: tx.now, cancelRequestedBy: 'platform' },
  })
  await openProblem(tx, { shopId: order.shopId, orderId, cause: 'CAPTURE_REFUSED' })
  await enqueue(tx, requestCancellationJob(orderId))
}
