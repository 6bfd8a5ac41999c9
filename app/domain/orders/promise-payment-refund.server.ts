import { settlePaymentJob } from '#app/domain/checkout/jobs.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'

type Promised = {
  readonly payment: { readonly id: string; readonly currency: string }
  readonly orderId: string
  /** The processor's key too. */
  readonly key: string
  /** In the payment's currency. */
  readonly amountMinor: bigint
}

/**
 * Money of an order that goes back through our processor: written down, and sent by a job. Returns the refund's id.
 * Idempotent on: `key`, which the caller has looked for (a second one breaks its unique index).
 */
export async function promisePaymentRefund(tx: Tx, { payment, orderId, key, amountMinor }: Promised): Promise<string> {
  const { id } = await tx.paymentRefund.create({
    data: {
      id: newId('paymentRefund'),
      paymentId: payment.id,
      orderId,
      idempotencyKey: key,
      amountMinor,
      currency: payment.currency,
      state: 'pending',
      createdAt: tx.now,
    },
  })
  await enqueue(tx, settlePaymentJob(payment.id))
  return id
}
