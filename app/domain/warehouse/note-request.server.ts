import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { AssignedOrder } from '#app/shopify/fulfillment-service/assigned-order.ts'
import type { Prisma } from '@prisma/client'
import { releaseUnits } from './internal/commit-units.server.ts'
import { lockRequest, type LockedRequest } from './internal/lock-request.server.ts'
import { releaseSomeSql } from './internal/stock.sql.ts'
import { toRequestLines } from './internal/to-request-lines.server.ts'
import { isUnsent, unitsIn } from './parcel-lines.ts'
import { answerDueAt } from './sla.ts'
import { isCommitted } from './states.ts'

/** Standings in which Shopify waits for us; anything else about an unknown fulfillment order is not ours to begin. */
const beginning = ['SUBMITTED', 'CANCELLATION_REQUESTED']

/**
 * What the merchant asks of us, as Shopify has it now. Seen again, it changes nothing; asked again after a rejection, it
 * waits for an answer anew; a cancellation is noted beside it; units taken out of the order are no longer promised.
 * Idempotent on: (fulfillment order gid, when the merchant sent each request).
 */
export async function noteRequest(tx: Tx, shopId: string, told: AssignedOrder): Promise<void> {
  const where = { fulfillmentOrderGid: told.gid }
  if (!(await tx.warehouseRequest.findUnique({ where, select: { id: true } }))) {
    if (!beginning.includes(told.requestStatus)) return
    const facts = { id: newId('warehouseRequest'), shopId, ...where, state: 'requested' }
    await tx.warehouseRequest.createMany({ data: [{ ...facts, ...askedFacts(told, tx.now) }], skipDuplicates: true })
  }
  const row = await tx.warehouseRequest.findUniqueOrThrow({ where, select: { id: true } })
  const request = await lockRequest(tx, { shopId, requestId: row.id })
  if (!request) return
  if (isAskedAgain(request, told)) await beginAgain(tx, request, told)
  if (request.state === 'requested' || isAskedAgain(request, told)) await takeLines(tx, request, told)
  if (told.requestStatus === 'CANCELLATION_REQUESTED') await noteCancellation(tx, request, told)
  if (told.requestStatus === 'ACCEPTED' || told.requestStatus === 'CANCELLATION_REJECTED') {
    await takeOutUnits(tx, request, told)
  }
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}

function askedFacts(told: AssignedOrder, now: Date) {
  const requestedAt = told.request?.sentAt ?? now
  return {
    orderGid: told.orderGid,
    orderName: told.orderName,
    merchantMessage: told.request?.message ?? null,
    destination: (told.destination ?? {}) satisfies Prisma.InputJsonValue,
    shippingTitle: told.shippingTitle,
    requestedAt,
    answerBy: answerDueAt(requestedAt),
  }
}

/** The merchant mended what was wrong and sent it once more. */
function isAskedAgain(request: LockedRequest, told: AssignedOrder): boolean {
  const isOver = request.state === 'rejected' || request.state === 'cancelled' || request.state === 'closed'
  const sentAt = told.request?.sentAt
  return isOver && told.requestStatus === 'SUBMITTED' && sentAt !== undefined && sentAt > request.requestedAt
}

async function beginAgain(tx: Tx, { id, shopId }: LockedRequest, told: AssignedOrder): Promise<void> {
  const unanswered = { answeredAt: null, rejectReason: null, shipBy: null, closedAt: null }
  const uncancelled = { cancellation: 'none', cancelAskedAt: null, cancelAnsweredAt: null }
  const data = { ...askedFacts(told, tx.now), ...unanswered, ...uncancelled, pendingAction: null, failure: null }
  await tx.warehouseRequest.update({ where: { id, shopId }, data: { ...data, state: 'requested' } })
}

/** Until we answer, lines and address are Shopify's to change. */
async function takeLines(tx: Tx, { id, shopId }: LockedRequest, told: AssignedOrder): Promise<void> {
  const { destination, shippingTitle } = askedFacts(told, tx.now)
  await tx.warehouseRequest.update({ where: { id, shopId }, data: { destination, shippingTitle } })
  await tx.warehouseRequestLine.deleteMany({ where: { requestId: id } })
  await tx.warehouseRequestLine.createMany({ data: await toRequestLines(tx, shopId, id, told.lines) })
}

async function noteCancellation(tx: Tx, request: LockedRequest, told: AssignedOrder): Promise<void> {
  const askedAt = told.cancellation?.sentAt ?? tx.now
  if (request.cancelAskedAt && (!told.cancellation || askedAt <= request.cancelAskedAt)) return
  await tx.warehouseRequest.update({
    where: { id: request.id, shopId: request.shopId },
    data: {
      cancellation: 'asked',
      cancelAskedAt: askedAt,
      cancelAnsweredAt: null,
      merchantMessage: told.cancellation?.message ?? request.merchantMessage,
    },
  })
}

/** An edit or a refund in Shopify took units out of what we accepted. What is packed already stays for a person to see. */
async function takeOutUnits(tx: Tx, request: LockedRequest, told: AssignedOrder): Promise<void> {
  if (!isCommitted(request.state) || request.pendingAction) return
  const packed = request.parcels.filter(isUnsent)
  for (const { shopifyGid, quantity, shippedQuantity, variantId } of request.lines) {
    const left = told.lines.find((line) => line.gid === shopifyGid)?.remaining ?? 0
    const rest = Math.max(left, unitsIn(packed, shopifyGid))
    const fewer = quantity - shippedQuantity - rest
    if (fewer <= 0) continue
    await tx.warehouseRequestLine.update({ where: { shopifyGid }, data: { quantity: quantity - fewer } })
    if (variantId) await sql(tx, releaseSomeSql, [request.shopId, variantId, fewer])
  }
}

/**
 * The fulfillment order was called off or moved elsewhere without asking us: nothing of it is promised any more.
 * Idempotent on: request.
 */
export async function noteGone(tx: Tx, shopId: string, requestId: string): Promise<void> {
  const request = await lockRequest(tx, { shopId, requestId })
  if (!request || request.pendingAction) return
  if (request.state !== 'requested' && !isCommitted(request.state)) return
  if (isCommitted(request.state)) await releaseUnits(tx, request)
  await tx.warehouseParcel.deleteMany({ where: { requestId, sentAt: null, fulfillmentGid: null } })
  const state = request.lines.some((line) => line.shippedQuantity > 0) ? 'closed' : 'cancelled'
  const answered = request.cancellation === 'asked' ? { cancellation: 'accepted', cancelAnsweredAt: tx.now } : {}
  await tx.warehouseRequest.update({
    where: { id: requestId, shopId },
    data: { state, closedAt: tx.now, answeredAt: request.answeredAt ?? tx.now, ...answered },
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'warehouse' })
}
