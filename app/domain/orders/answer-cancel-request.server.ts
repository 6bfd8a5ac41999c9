import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { CancelRequest, Order } from '@prisma/client'
import { lockOrder } from './internal/lock-order.server.ts'
import { requestCancellationJob } from './jobs.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { announceOrder, noteOrderEvent } from './note-order-event.server.ts'
import type { CancelAnswerRefusal } from './refusals.ts'

export type AnswerCancelRequest = {
  readonly shopId: string
  readonly requestId: string
  readonly answer: 'grant' | 'decline'
  /** Shown to the shopper; needed to decline. */
  readonly reason?: string
}

/**
 * I6: the merchant answers a shopper's wish to cancel. Granted: Shopify is asked to cancel, and the money goes back when
 * it has. Declined: the shopper is told why. Refusals: REQUEST_NOT_FOUND, ALREADY_ANSWERED, REASON_NEEDED, SENT_ALREADY.
 * Idempotent on: request (answered once).
 */
export async function answerCancelRequest(
  tx: Tx,
  { shopId, requestId, answer, reason = '' }: AnswerCancelRequest,
): Promise<Outcome<{ readonly orderNumber: string }, CancelAnswerRefusal>> {
  const found = await tx.cancelRequest.findFirst({ where: { id: requestId, order: { shopId } } })
  const order = found && (await lockOrder(tx, found.orderId))
  if (!order) return refuse('REQUEST_NOT_FOUND')
  const request = await tx.cancelRequest.findUniqueOrThrow({ where: { id: requestId } })
  if (request.answeredAt) return refuse('ALREADY_ANSWERED')
  const declineReason = reason.trim().slice(0, 300)
  if (answer === 'decline' && declineReason === '') return refuse('REASON_NEEDED')
  if (answer === 'grant' && (await hasLeft(tx, order.id))) return refuse('SENT_ALREADY')
  if (answer === 'grant') await grant(tx, order, request, 'merchant')
  else await decline(tx, order, request, declineReason)
  return accept({ orderNumber: order.number })
}

/** Has a parcel of it been sent? */
export async function hasLeft(tx: Tx, orderId: string): Promise<boolean> {
  return (await tx.fulfillment.count({ where: { orderId, status: 'success' } })) > 0
}

/** The order, which is locked, is to end; Shopify decides whether it still can. */
export async function grant(tx: Tx, order: Order, request: CancelRequest, by: 'merchant' | 'platform'): Promise<void> {
  await settle(tx, request, { answer: 'granted', answeredBy: by })
  if (order.cancelledAt || order.cancelRequestedAt) return
  await tx.order.update({
    where: { id: order.id },
    data: { cancelRequestedAt: tx.now, cancelRequestedBy: 'shopper' },
  })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `cancelRequested:${request.id}`,
    kind: 'cancelRequested',
    source: by === 'merchant' ? 'merchant' : 'vitrine',
    detail: { granted: by },
    occurredAt: tx.now,
  })
  await enqueue(tx, requestCancellationJob(order.id))
}

async function decline(tx: Tx, order: Order, request: CancelRequest, declineReason: string): Promise<void> {
  await settle(tx, request, { answer: 'declined', answeredBy: 'merchant', declineReason })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `cancelNotGranted:${request.id}`,
    kind: 'cancelNotGranted',
    detail: { reason: declineReason },
    occurredAt: tx.now,
  })
  await mailShopper(tx, order.id, 'cancelNotGranted', { about: request.id, vars: { reason: declineReason } })
}

/** It was sent before anybody answered: the wish has lapsed, the shopper may send it back. The order is locked. */
export async function lapseCancelRequest(tx: Tx, order: Pick<Order, 'id' | 'shopId'>): Promise<void> {
  const open = await tx.cancelRequest.findFirst({ where: { orderId: order.id, answeredAt: null } })
  if (!open) return
  await settle(tx, open, { answer: 'lapsed', answeredBy: 'platform' })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `cancelLapsed:${open.id}`,
    kind: 'cancelLapsed',
    occurredAt: tx.now,
  })
  await mailShopper(tx, order.id, 'cancelDeclined', { about: open.id })
}

type Settled = { answer: 'granted' | 'declined' | 'lapsed'; answeredBy: string; declineReason?: string }

async function settle(tx: Tx, request: CancelRequest, answer: Settled): Promise<void> {
  await tx.cancelRequest.update({ where: { id: request.id }, data: { answeredAt: tx.now, ...answer } })
  const { shopId } = await tx.order.findUniqueOrThrow({ where: { id: request.orderId }, select: { shopId: true } })
  await announceOrder(tx, { orderId: request.orderId, shopId, kind: 'cancelRequest' })
}
