import { reached } from '#app/domain/checkout/money-steps.ts'
import { settleBooksJob } from '#app/domain/orders/jobs.ts'
import { announceOrder } from '#app/domain/orders/note-order-event.server.ts'
import { neverTaken } from '#app/domain/orders/remaining-minor.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { PaymentProcessor, RefundRefusal } from '#app/platform/payments/processor.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { PaymentRefund } from '@prisma/client'
import { openProblem } from './open-problem.server.ts'
import type { ProblemCause } from './problem-causes.ts'
import type { PaymentToSettle } from './settle-payment.server.ts'

/**
 * What a refusal means for the merchant. DISPUTED: the bank has that money, so it is asked for again when it is given
 * back (D10). AMOUNT_UNPAYABLE: an amount that the processor cannot move in its currency (C6).
 */
const causes: Readonly<Partial<Record<RefundRefusal, ProblemCause>>> = {
  DISPUTED: 'REFUND_DISPUTED',
  AMOUNT_UNPAYABLE: 'REFUND_UNPAYABLE',
}

/**
 * Sends one promised refund. It waits while the money is not taken yet; if it never was, there is nothing to return.
 * Idempotent on: the refund's key, which is the processor's too.
 */
export async function sendRefund(
  payment: PaymentToSettle,
  refund: PaymentRefund,
  processor: PaymentProcessor,
): Promise<void> {
  if (payment.state === 'voided') return record(payment, refund, { state: 'failed', failure: neverTaken })
  if (payment.state !== 'captured' || !payment.processorRef) return
  const sent = await processor.refund(payment.processorRef, refund.amountMinor, refund.idempotencyKey)
  reached('refund sent', refund.id)
  if (sent.ok) await record(payment, refund, { state: 'succeeded', processorRef: sent.value.ref })
  else await record(payment, refund, { state: 'failed', failure: sent.code, cause: causes[sent.code] })
}

type Result = {
  state: 'succeeded' | 'failed'
  failure?: string
  processorRef?: string
  cause?: ProblemCause | undefined
}

async function record(
  payment: PaymentToSettle,
  refund: PaymentRefund,
  { cause = 'REFUND_REFUSED', ...result }: Result,
): Promise<void> {
  await inTransaction('record refund', async (tx: Tx) => {
    const { count } = await tx.paymentRefund.updateMany({
      where: { id: refund.id, state: 'pending' },
      data: { ...result, settledAt: tx.now },
    })
    const order = payment.checkout.orders.find(({ id }) => id === refund.orderId)
    if (count === 0 || !order) return
    await announceOrder(tx, { orderId: order.id, shopId: order.shopId, kind: 'refunded' })
    if (result.state === 'succeeded' && order.cancelledAt) await enqueue(tx, settleBooksJob(order.id))
    if (result.state === 'failed' && result.failure !== neverTaken) {
      const detail = { amountMinor: String(refund.amountMinor), currency: refund.currency }
      await openProblem(tx, { shopId: order.shopId, orderId: order.id, cause, detail })
    }
  })
}
