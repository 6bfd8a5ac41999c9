import { reached } from '#app/domain/checkout/money-steps.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Payment } from '@prisma/client'
import { settleBooksJob } from './jobs.ts'
import { remainingMinor } from './remaining-minor.ts'

type Voidable = Pick<Payment, 'id' | 'attempt' | 'processorRef'>

/**
 * Releases what a payment holds. If it was captured a moment before, it is refunded instead.
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
    data: { state: 'voided', voidedAt: tx.now },
  })
  if (count === 0) return
  const order = await tx.order.findFirst({ where: { checkout: { payment: { id } } }, select: { id: true } })
  if (order) await enqueue(tx, settleBooksJob(order.id))
  // A challenge the shopper gave up: the till opens again for another card.
  await tx.checkout.updateMany({
    where: { payment: { id }, state: 'challenged' },
    data: { state: 'open', failure: 'AUTHENTICATION_FAILED' },
  })
}

async function refundCaptured(tx: Tx, { id }: Voidable): Promise<void> {
  await tx.payment.updateMany({ where: { id, state: 'voiding' }, data: { state: 'captured', capturedAt: tx.now } })
  const payment = await tx.payment.findUniqueOrThrow({ where: { id }, include: { refunds: true } })
  const amountMinor = remainingMinor(payment)
  if (payment.state !== 'captured' || amountMinor <= 0n) return
  const refund = { id: newId('paymentRefund'), paymentId: id, amountMinor, currency: payment.currency }
  await tx.paymentRefund.createMany({
    data: [{ ...refund, idempotencyKey: `void:${id}`, state: 'pending', createdAt: tx.now }],
    skipDuplicates: true,
  })
  await enqueue(tx, settlePaymentJob(id))
}
