import { reached } from '#app/domain/checkout/money-steps.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Payment } from '@prisma/client'
import { settleBooksJob } from './jobs.ts'
import { lockPayment } from './lock-payment.server.ts'
import { remainingMinor, remainingOfOrder } from './remaining-minor.ts'

type Voidable = Pick<Payment, 'id' | 'attempt' | 'processorRef'>

/**
 * Releases what a payment holds. If it was captured a moment before, each order's share is refunded instead.
 * Idempotent on: (payment, attempt), at the processor and here.
 */
export async function voidPayment(payment: Voidable, processor: PaymentProcessor = payments): Promise<void> {
  if (!payment.processorRef) return
  const voided = await processor.void(payment.processorRef, `${payment.id}:${payment.attempt}:void`)
  reached('payment voided', payment.id)
  await inTransaction('record void', (tx) => (voided.ok ? recordVoid(tx, payment) : refundCaptured(tx, payment)))
}

async function recordVoid(tx: Tx, { id, attempt }: Voidable): Promise<void> {
  const { count } = await tx.payment.updateMany({
    where: { id, attempt, state: 'voiding' },
    data: { state: 'voided', voidedAt: tx.now, capturedMinor: null },
  })
  if (count === 0) return
  const orders = await tx.order.findMany({ where: { checkout: { payment: { id } } }, select: { id: true } })
  for (const order of orders) await enqueue(tx, settleBooksJob(order.id))
  // A challenge the shopper gave up: the till opens again for another card.
  await tx.checkout.updateMany({
    where: { payment: { id }, state: 'challenged' },
    data: { state: 'open', failure: 'AUTHENTICATION_FAILED' },
  })
  // A price that could not be kept: open again as well, with the reason it was let go for.
  await tx.checkout.updateMany({ where: { payment: { id }, state: 'submitting' }, data: { state: 'open' } })
}

async function refundCaptured(tx: Tx, { id }: Voidable): Promise<void> {
  const { checkoutId } = await tx.payment.findUniqueOrThrow({ where: { id }, select: { checkoutId: true } })
  const payment = await lockPayment(tx, checkoutId)
  if (payment?.state !== 'voiding') return
  const { amountMinor, checkout, currency } = payment
  const capturedMinor = payment.capturedMinor ?? amountMinor
  await tx.payment.update({ where: { id }, data: { state: 'captured', capturedAt: tx.now, capturedMinor } })
  const shares = checkout.orders.map((order) => ({
    orderId: order.id,
    amountMinor: remainingOfOrder(payment, order),
  }))
  // A payment whose units were gone never had an order.
  const owed = shares.length > 0 ? shares : [{ orderId: null, amountMinor: remainingMinor(payment) }]
  await tx.paymentRefund.createMany({
    data: owed
      .filter((one) => one.amountMinor > 0n)
      .map(({ orderId, amountMinor: owedMinor }) => ({
        id: newId('paymentRefund'),
        paymentId: id,
        orderId,
        idempotencyKey: orderId ? `void:${id}:${orderId}` : `void:${id}`,
        amountMinor: owedMinor,
        currency,
        state: 'pending',
        createdAt: tx.now,
      })),
    skipDuplicates: true,
  })
  await enqueue(tx, settlePaymentJob(id))
}
