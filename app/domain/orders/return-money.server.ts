import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { returnVouchers } from '#app/domain/deals/return-vouchers.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { settleBooksJob } from './jobs.ts'
import { lockPayment, type LockedPayment } from './lock-payment.server.ts'
import { neverTaken, remainingOfOrder } from './remaining-minor.ts'

type Ended = { readonly id: string; readonly shopId: string; readonly checkoutId: string | null }

/**
 * A cancelled order's money goes back, and only its own share of the purchase. What is only reserved is released: at
 * once if it was the last order standing, else by not being taken with the rest. What was taken is refunded as far as
 * it was not refunded already. Once a parcel has left, only the merchant's own refunds move money. The vouchers of an
 * order that was not sent may be used again (H14).
 * Called in the transaction that cancels the order, and again when the bank gives money back that it kept meanwhile (D10).
 * Idempotent on: (order, `occasion`) (payment state, refund key).
 */
export async function returnMoney(tx: Tx, order: Ended, occasion = 'cancel'): Promise<void> {
  if (!(await hasLeft(tx, order.id))) await returnVouchers(tx, order.id)
  if (!order.checkoutId) return
  // Locked, because a capture may be decided at this very moment; then it is a refund that is due.
  const payment = await lockPayment(tx, order.checkoutId)
  if (!payment) return
  const isLast = payment.checkout.orders.every(({ id, cancelledAt }) => id === order.id || cancelledAt !== null)
  const isUntaken = payment.state === 'authorized' || payment.state === 'capturing'
  if (isUntaken && isLast) await releaseAll(tx, payment)
  else if (payment.state === 'authorized') await leaveOut(tx, order, payment)
  else if (payment.state === 'voided') await enqueue(tx, settleBooksJob(order.id))
  else if (payment.state === 'capturing' || payment.state === 'captured')
    await refundShare(tx, order, payment, occasion)
}

/** A capture that is under way may still win; then what it took goes back. */
async function releaseAll(tx: Tx, { id }: LockedPayment): Promise<void> {
  await tx.payment.update({ where: { id }, data: { state: 'voiding' } })
  await enqueue(tx, settlePaymentJob(id))
}

/** The others are taken without it: whatever was promised back of it has nothing to come from. */
async function leaveOut(tx: Tx, order: Ended, payment: LockedPayment): Promise<void> {
  const settled = { state: 'failed', failure: neverTaken, settledAt: tx.now }
  await tx.paymentRefund.updateMany({ where: { orderId: order.id, state: 'pending' }, data: settled })
  await writeRefund(tx, order, payment, { amountMinor: shareOf(order, payment), ...settled })
  await enqueue(tx, settlePaymentJob(payment.id))
  await enqueue(tx, settleBooksJob(order.id))
}

async function refundShare(tx: Tx, order: Ended, payment: LockedPayment, occasion: string): Promise<void> {
  if (await hasLeft(tx, order.id)) return
  const amountMinor = remainingOfOrder(payment, order)
  if (amountMinor <= 0n) return
  await writeRefund(tx, order, payment, { amountMinor, state: 'pending', occasion })
  await enqueue(tx, settlePaymentJob(payment.id))
}

type Written = { amountMinor: bigint; state: string; failure?: string; settledAt?: Date; occasion?: string }

async function writeRefund(
  tx: Tx,
  order: Ended,
  { id, currency }: LockedPayment,
  { occasion = 'cancel', ...refund }: Written,
): Promise<void> {
  const facts = { id: newId('paymentRefund'), paymentId: id, orderId: order.id, currency, createdAt: tx.now }
  await tx.paymentRefund.createMany({
    data: [{ ...facts, idempotencyKey: `${occasion}:${order.id}`, ...refund }],
    skipDuplicates: true,
  })
}

function shareOf({ shopId }: Ended, { checkout }: LockedPayment): bigint {
  return shareOfShop(checkout.confirmedQuote, shopId)
}

async function hasLeft(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.fulfillment.count({ where: { orderId, status: 'success' } })) > 0
}
