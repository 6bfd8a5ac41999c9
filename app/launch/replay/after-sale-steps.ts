import { disputeClosed, disputeOpened } from '#app/domain/disputes/events.ts'
import { applyCancellation, recordCancellation } from '#app/domain/orders/apply-cancellation.server.ts'
import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { promiseRefund, type RestockType } from '#app/domain/orders/promise-refund.server.ts'
import { returnClosed, returnOpened } from '#app/domain/returns/events.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { Order, Refund, Return } from '@prisma/client'
import { bringRows } from './copy-facts.ts'
import { rename } from './keep-names.ts'
import type { Source } from './source.ts'
import { ranks, type Step } from './step.ts'

/** What people decided about orders on our pages, and what banks did. Shopify's own refunds and cancellations are news. */
export async function afterSaleSteps(source: Source): Promise<Step[]> {
  return [
    ...(await refundSteps(source)),
    ...(await cancellationSteps(source)),
    ...(await returnSteps(source)),
    ...(await disputeSteps(source)),
  ]
}

async function refundSteps(source: Source): Promise<Step[]> {
  // Without lines and money it is only an entry in Shopify's books, which comes back as news.
  const own = await source.db.refund.findMany({
    where: { initiator: 'vitrine', OR: [{ paymentRefundId: { not: null } }, { lines: { some: {} } }] },
    include: { order: { select: { number: true } } },
  })
  return own.map((refund) => ({
    at: refund.createdAt,
    rank: ranks.act,
    name: `our refund of ${refund.order.number}`,
    run: () => refundAgain(source, refund),
  }))
}

async function refundAgain(source: Source, { id, orderId, note, paymentRefundId, ...amounts }: Refund) {
  const lines = await source.db.refundLine.findMany({ where: { refundId: id }, orderBy: { orderLineId: 'asc' } })
  const answer = paymentRefundId ? await source.db.paymentRefund.findUnique({ where: { id: paymentRefundId } }) : null
  const { shippingMinor, discrepancyMinor } = amounts
  const plan = {
    shippingMinor,
    discrepancyMinor,
    lines: lines.map(({ refundId: _refund, restockType, ...line }) => ({ ...line, restockType: (restockType ?? 'no_restock') as RestockType })),
  } // prettier-ignore
  const made = await inTransaction('refund again', async (tx) => {
    const order = await lockOrderToRefund(tx, orderId)
    return order && promiseRefund(tx, order, { plan, key: answer?.idempotencyKey ?? `again:${id}`, note })
  })
  if (!made) return 'there is no such order'
  await rename('Refund', made.refundId, id)
  if (answer) {
    const { state, failure, settledAt, processorRef, idempotencyKey } = answer
    await db.paymentRefund.updateMany({ where: { idempotencyKey }, data: { state, failure, settledAt, processorRef } })
  }
  return null
}

/** What we asked for ourselves, or what ended before Shopify had heard of it. */
async function cancellationSteps(source: Source): Promise<Step[]> {
  const asked = await source.db.order.findMany({ where: { cancelRequestedAt: { not: null } } })
  const own = await source.db.order.findMany({
    where: { cancelledAt: { not: null }, OR: [{ cancelRequestedAt: { not: null } }, { shopifyOrderGid: null }] },
  })
  const asking = asked.map(({ id, number, cancelRequestedAt, cancelRequestedBy, cancelReason }) => ({
    at: cancelRequestedAt ?? new Date(0),
    rank: ranks.act,
    name: `the wish to cancel ${number}`,
    run: async () => {
      const data = { cancelRequestedAt, cancelRequestedBy, cancelReason }
      const { count } = await db.order.updateMany({ where: { id, cancelledAt: null }, data })
      return count > 0 ? null : 'it was cancelled already, or is not there'
    },
  }))
  const ending = own.map((order) => ({
    at: order.cancelledAt ?? new Date(0),
    rank: ranks.act,
    name: `our cancellation of ${order.number}`,
    run: () => cancelAgain(order),
  }))
  return [...asking, ...ending]
}

async function cancelAgain({ id, shopId, cancelledAt, cancelReason, cancelledBy }: Order): Promise<string | null> {
  const order = await db.order.findUnique({ where: { id } })
  if (!order || !cancelledAt) return 'there is no such order'
  if (order.cancelledAt) return null
  const { shopifyOrderGid: orderGid } = order
  await inTransaction('cancel again', async (tx) => {
    if (orderGid) await applyCancellation(tx, shopId, { orderGid, at: cancelledAt, reason: cancelReason })
    else await recordCancellation(tx, order, { at: cancelledAt, reason: cancelReason, by: cancelledBy ?? 'platform' })
  })
  return null
}

async function returnSteps(source: Source): Promise<Step[]> {
  const returns = await source.db.return.findMany({ include: { lines: { select: { id: true } }, order: true } })
  return returns.flatMap(({ lines, order, ...row }) => [
    {
      at: row.requestedAt,
      rank: ranks.act,
      name: `the return of ${order.number}`,
      run: () => openAgain(source, row, lines.map(({ id }) => id)), // prettier-ignore
    },
    {
      at: row.closedAt ?? row.receivedAt ?? row.sentAt ?? row.answeredAt ?? row.requestedAt,
      rank: ranks.clock,
      name: `the course of the return of ${order.number}`,
      run: () => goOnAgain(source, row),
    },
  ])
}

async function openAgain(source: Source, { id, orderId }: Return, lineIds: readonly string[]): Promise<string | null> {
  if (!(await db.order.findUnique({ where: { id: orderId } }))) return 'there is no such order'
  const nothingYet = { answeredAt: null, sentAt: null, receivedAt: null, closedAt: null, outcome: null, refundId: null, replacementOrderId: null } // prettier-ignore
  await bringRows(source, 'Return', [id], { changes: { state: 'requested', ...nothingYet } })
  await bringRows(source, 'ReturnLine', lineIds, { changes: { acceptedQuantity: null } })
  await inTransaction('return again', (tx) => publish(tx, returnOpened({ returnId: id, orderId })))
  return null
}

/** As it ended, or as far as it got; and which line was given for which one (D8), which only Shopify can say. */
async function goOnAgain(source: Source, { id, orderId, ...row }: Return): Promise<string | null> {
  const { count } = await db.return.updateMany({ where: { id }, data: row })
  if (count === 0) return 'there is no such return'
  const before = await source.db.return.findUniqueOrThrow({ where: { id }, include: { lines: true } })
  for (const { id: lineId, acceptedQuantity } of before.lines) {
    await db.returnLine.update({ where: { id: lineId }, data: { acceptedQuantity } })
  }
  const given = await source.db.orderLine.findMany({ where: { orderId, exchangeForLineId: { not: null } } })
  for (const { id: lineId, exchangeForLineId } of given) {
    await db.orderLine.updateMany({ where: { id: lineId }, data: { exchangeForLineId } })
  }
  const paidMore = await source.db.orderEvent.findMany({ where: { orderId, kind: 'paidMore' } })
  await db.orderEvent.createMany({
    data: paidMore.map((event) => ({ ...event, detail: event.detail ?? {} })),
    skipDuplicates: true,
  })
  const { closedAt, outcome } = row
  const event = closedAt
    ? returnClosed({ returnId: id, orderId, outcome: outcome ?? '' })
    : returnOpened({ returnId: id, orderId })
  await inTransaction('return again', (tx) => publish(tx, event))
  return null
}

async function disputeSteps(source: Source): Promise<Step[]> {
  const disputes = await source.db.dispute.findMany({ where: { state: { not: 'inquiry' } } })
  return disputes.flatMap(({ id, paymentId, state, openedAt, closedAt }) => {
    const opening: Step = {
      at: openedAt,
      rank: ranks.act,
      name: `the bank's question about payment ${paymentId}`,
      run: async () => {
        await bringRows(source, 'Dispute', [id], closedAt ? { changes: { state: 'open', closedAt: null } } : {})
        await inTransaction('dispute again', (tx) => publish(tx, disputeOpened({ disputeId: id, paymentId })))
        return null
      },
    }
    if (!closedAt || (state !== 'won' && state !== 'lost')) return [opening]
    const closing: Step = {
      at: closedAt,
      rank: ranks.act,
      name: `the bank's decision about payment ${paymentId}`,
      run: async () => {
        await db.dispute.update({ where: { id }, data: { state, closedAt } })
        const about = { disputeId: id, paymentId, outcome: state } as const
        await inTransaction('dispute again', (tx) => publish(tx, disputeClosed(about)))
        return null
      },
    }
    return [opening, closing]
  })
}
