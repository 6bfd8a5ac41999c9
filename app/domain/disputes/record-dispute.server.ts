import { openProblem, resolveProblems } from '#app/domain/fulfillment/open-problem.server.ts'
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts'
import { noteOrderEvent } from '#app/domain/orders/note-order-event.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ProcessorDispute } from '#app/platform/payments/processor-dispute.ts'
import type { Dispute } from '@prisma/client'
import { awaitsAnswer, newsOf, toDisputeState, type DisputeState } from './dispute-states.ts'
import { disputeClosed, disputeOpened } from './events.ts'
import { settleRefunds, type DisputedOrder } from './internal/settle-refunds.server.ts'

type Orders = readonly DisputedOrder[]
const orderFacts = { id: true, shopId: true, checkoutId: true, cancelledAt: true } as const

/**
 * D10: what the processor says of a dispute becomes ours, with all that follows from it, in one transaction. An answer to
 * an earlier question changes nothing. A dispute of a payment that is not ours is no business of this house.
 * Idempotent on: (dispute, when it was asked for).
 */
export async function recordDispute(tx: Tx, told: ProcessorDispute, askedAt: Date): Promise<Dispute | null> {
  const payment = await tx.payment.findUnique({
    where: { processorRef: told.intentRef },
    select: { id: true, checkoutId: true },
  })
  if (!payment) return null
  // Answers about one payment are taken in one after another.
  await lockPayment(tx, payment.checkoutId)
  const orders = await tx.order.findMany({ where: { checkoutId: payment.checkoutId }, select: orderFacts })
  const known = await tx.dispute.findUnique({ where: { processorRef: told.ref } })
  if (known && known.sourceUpdatedAt >= askedAt) return known
  const before = (known?.state ?? null) as DisputeState | null
  const dispute = await store(tx, payment.id, { known, told, askedAt })
  await tell(tx, dispute, newsOf(before, toDisputeState(told)), orders)
  if (before !== dispute.state) {
    await keepProblems(tx, told, orders)
    await settleRefunds(tx, dispute, orders)
  }
  return dispute
}

type News = { readonly known: Dispute | null; readonly told: ProcessorDispute; readonly askedAt: Date }

function store(tx: Tx, paymentId: string, { known, told, askedAt }: News): Promise<Dispute> {
  const { ref, amountMinor, currency, reason, evidenceDueBy, openedAt } = told
  const state = toDisputeState(told)
  const isClosed = state === 'won' || state === 'lost'
  const closedAt = isClosed ? (known?.closedAt ?? tx.now) : null
  const facts = { amountMinor, currency, reason, state, evidenceDueBy, closedAt, sourceUpdatedAt: askedAt }
  if (known) return tx.dispute.update({ where: { id: known.id }, data: facts })
  return tx.dispute.create({ data: { id: newId('dispute'), paymentId, processorRef: ref, openedAt, ...facts } })
}

const timelineKind = { open: 'disputeOpened', won: 'disputeWon', lost: 'disputeLost' } as const

async function tell(tx: Tx, dispute: Dispute, news: 'open' | 'won' | 'lost' | null, orders: Orders): Promise<void> {
  if (!news) return
  const { id: disputeId, paymentId, amountMinor, currency } = dispute
  const about = { disputeId, paymentId }
  await publish(tx, news === 'open' ? disputeOpened(about) : disputeClosed({ ...about, outcome: news }))
  for (const { id: orderId, shopId } of orders) {
    await noteOrderEvent(tx, {
      orderId,
      shopId,
      // A case that is taken up again is told again.
      key: `dispute:${disputeId}:${news}:${dispute.sourceUpdatedAt.toISOString()}`,
      kind: timelineKind[news],
      source: 'processor',
      detail: { amountMinor: String(amountMinor), currency },
      occurredAt: news === 'open' ? dispute.openedAt : (dispute.closedAt ?? tx.now),
    })
  }
}

/** The merchant is asked for as long as the bank waits for them, and told until when. */
async function keepProblems(tx: Tx, told: ProcessorDispute, orders: Orders): Promise<void> {
  const isAsked = awaitsAnswer(toDisputeState(told), told.status)
  const detail = {
    amountMinor: String(told.amountMinor),
    currency: told.currency,
    reason: told.reason,
    evidenceDueBy: told.evidenceDueBy?.toISOString() ?? null,
  }
  for (const { id: orderId, shopId } of orders) {
    if (isAsked) await openProblem(tx, { shopId, orderId, cause: 'DISPUTE_OPENED', detail })
    else await resolveProblems(tx, orderId, told.status.toUpperCase(), ['DISPUTE_OPENED'])
  }
}
