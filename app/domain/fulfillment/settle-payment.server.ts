import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { reached } from '#app/domain/checkout/money-steps.ts'
import { requestCancellationJob } from '#app/domain/orders/jobs.ts'
import { lockPayment, type LockedPayment } from '#app/domain/orders/lock-payment.server.ts'
import { returnMoney } from '#app/domain/orders/return-money.server.ts'
import { voidPayment } from '#app/domain/orders/void-payment.server.ts'
import { sum } from '#app/kernel/money.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Prisma } from '@prisma/client'
import { openProblem, resolveProblems } from './open-problem.server.ts'
import { sendRefund } from './send-refund.server.ts'

const include = {
  refunds: { where: { state: 'pending' }, orderBy: { createdAt: 'asc' } },
  checkout: { include: { orders: true } },
} satisfies Prisma.PaymentInclude

export type PaymentToSettle = Prisma.PaymentGetPayload<{ include: typeof include }>

/**
 * Money flow steps 8 and 9: whatever the facts ask for, in this order: decide, release, take, give back. A processor
 * that does not answer fails the job, which comes back with the same keys and the same amounts.
 * Idempotent on: payment (keys of capture, void and each refund).
 */
export async function settlePayment(paymentId: string, processor: PaymentProcessor = payments): Promise<void> {
  const found = await load(paymentId)
  if (found?.state === 'authorized') await inTransaction('decide capture', (tx) => decideCapture(tx, found.checkoutId))
  const payment = await load(paymentId)
  if (payment?.state === 'voiding') {
    await voidPayment(payment, processor)
    await inTransaction('nothing left to take', (tx) => resolveUntaken(tx, payment))
  }
  if (payment?.state === 'capturing') await capture(payment, processor)
  const settled = await load(paymentId)
  for (const refund of settled?.refunds ?? []) {
    if (settled) await sendRefund(settled, refund, processor)
  }
}

function load(paymentId: string): Promise<PaymentToSettle | null> {
  return db.payment.findUnique({ where: { id: paymentId }, include })
}

/**
 * A purchase is taken once, when each of its orders is either in Shopify or over, and for those that are in Shopify
 * alone. The amount is written down before the processor is asked: an order that ends afterwards is refunded.
 * Idempotent on: payment (decided while it is authorised).
 */
async function decideCapture(tx: Tx, checkoutId: string): Promise<void> {
  const payment = await lockPayment(tx, checkoutId)
  if (payment?.state !== 'authorized') return
  const { orders, confirmedQuote } = payment.checkout
  if (orders.length === 0 || !orders.every(isDecided)) return
  const standing = orders.filter(({ cancelledAt }) => cancelledAt === null)
  const capturedMinor = sum(standing.map(({ shopId }) => shareOfShop(confirmedQuote, shopId)))
  await tx.payment.update({
    where: { id: payment.id },
    data: capturedMinor > 0n ? { state: 'capturing', capturedMinor } : { state: 'voiding' },
  })
}

/** Shopify has it, or it is over; a cancellation that is being decided leaves it open. */
function isDecided({ cancelledAt, cancelRequestedAt, push }: LockedPayment['checkout']['orders'][number]): boolean {
  return cancelledAt !== null || (cancelRequestedAt === null && push?.state === 'created')
}

async function capture({ id, processorRef, capturedMinor }: PaymentToSettle, processor: PaymentProcessor) {
  if (!processorRef || capturedMinor === null) return
  reached('capture decided', id)
  const captured = await processor.capture(processorRef, capturedMinor, `${id}:capture`)
  reached('payment captured', id)
  const isLost = !captured.ok && (captured.code === 'VOIDED' || captured.code === 'NOT_AUTHORIZED')
  await inTransaction('record capture', (tx) => {
    if (captured.ok) return recordCapture(tx, id)
    return isLost ? recordLostAuthorization(tx, id) : recordUntaken(tx, id, captured.code)
  })
  reached('capture recorded', id)
}

async function recordCapture(tx: Tx, paymentId: string): Promise<void> {
  const { count } = await tx.payment.updateMany({
    where: { id: paymentId, state: { in: ['capturing', 'voiding'] } },
    data: { state: 'captured', capturedAt: tx.now },
  })
  if (count === 0) return
  const orders = await tx.order.findMany({ where: { checkout: { payment: { id: paymentId } } } })
  for (const order of orders) {
    await resolveProblems(tx, order.id, 'SETTLED', ['CAPTURE_FAILED'])
    // Cancelled while the capture was on its way: what was just taken for them goes back.
    if (order.cancelledAt) await returnMoney(tx, order)
  }
}

async function resolveUntaken(tx: Tx, { checkout }: PaymentToSettle): Promise<void> {
  for (const { id } of checkout.orders) await resolveProblems(tx, id, 'SETTLED', ['CAPTURE_FAILED'])
}

/** The bank still holds the money, but this amount cannot be taken: a person has to know, and it is tried again. */
async function recordUntaken(tx: Tx, paymentId: string, code: string): Promise<void> {
  const standing = await tx.order.findMany({ where: { cancelledAt: null, checkout: { payment: { id: paymentId } } } })
  for (const { id: orderId, shopId } of standing) {
    await openProblem(tx, { shopId, orderId, cause: 'CAPTURE_FAILED', detail: { code } })
  }
}

/** The bank let the reservation go before we took it: nothing may be sent for nothing. */
async function recordLostAuthorization(tx: Tx, paymentId: string): Promise<void> {
  const { count } = await tx.payment.updateMany({
    where: { id: paymentId, state: 'capturing' },
    data: { state: 'voided', voidedAt: tx.now, capturedMinor: null },
  })
  if (count === 0) return
  const standing = await tx.order.findMany({ where: { cancelledAt: null, checkout: { payment: { id: paymentId } } } })
  for (const { id: orderId, shopId } of standing) {
    await tx.order.update({
      where: { id: orderId },
      data: { cancelRequestedAt: tx.now, cancelRequestedBy: 'platform' },
    })
    await resolveProblems(tx, orderId, 'SETTLED', ['CAPTURE_FAILED'])
    await openProblem(tx, { shopId, orderId, cause: 'CAPTURE_REFUSED' })
    await enqueue(tx, requestCancellationJob(orderId))
  }
}
