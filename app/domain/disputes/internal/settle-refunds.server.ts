import { resolveProblems } from '#app/domain/fulfillment/open-problem.server.ts'
import { settleBooksJob } from '#app/domain/orders/jobs.ts'
import { returnMoney } from '#app/domain/orders/return-money.server.ts'
import { retryRefunds } from '#app/domain/orders/retry-refunds.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Dispute } from '@prisma/client'

const disputed = 'DISPUTED'
export type DisputedOrder = {
  readonly id: string
  readonly shopId: string
  readonly checkoutId: string | null
  readonly cancelledAt: Date | null
}

/**
 * D10: the bank has decided. What it gave back is there again for the refunds that waited for it and for orders that
 * ended meanwhile; what it kept is with the shopper, so that nothing is owed any more.
 *
 * A lost dispute has no entry in our ledger: that book holds commissions and vouchers, what merchants, creators and this
 * house owe each other, and never the sale's own money, which the processor pays out to the merchant and takes back from
 * there. It is the merchant who bears the loss, by `disputedMinor`; the creator's commission is reversed by the event.
 * Idempotent on: dispute (keys of the refunds).
 */
export async function settleRefunds(
  tx: Tx,
  { id: disputeId, state }: Dispute,
  orders: readonly DisputedOrder[],
): Promise<void> {
  if (state !== 'won' && state !== 'lost') return
  for (const order of orders) {
    if (state === 'won') {
      await retryRefunds(tx, order, disputed)
      if (order.cancelledAt) await returnMoney(tx, order, `won:${disputeId}`)
    } else if (order.cancelledAt) {
      await enqueue(tx, settleBooksJob(order.id))
    }
    const waiting = { orderId: order.id, state: 'failed', failure: disputed }
    const isWaiting = state === 'won' && (await tx.paymentRefund.count({ where: waiting })) > 0
    if (!isWaiting) await resolveProblems(tx, order.id, state === 'won' ? 'SENT' : 'SETTLED', ['REFUND_DISPUTED'])
  }
}
