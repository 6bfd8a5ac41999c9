import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Answer } from '#app/shopify/fulfillment-service/answer-request.server.ts'
import type { AssignedOrder } from '#app/shopify/fulfillment-service/assigned-order.ts'
import { ShopifyRejected, ShopifyRevoked, ShopifyUnreachable } from '#app/shopify/http/faults.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { recordFailure, recordTold } from './internal/record-told.server.ts'
import { sendParcels } from './internal/send-parcels.server.ts'
import { tellWarehouseJob } from './jobs.ts'
import { openWarehouseProblem } from './warehouse-problems.server.ts'
import { rejectReasons, type PendingAction } from './states.ts'
import { warehouseShopify, type WarehouseShopify } from './warehouse-shopify.server.ts'

export type RequestToTell = NonNullable<Awaited<ReturnType<typeof findRequestToTell>>>

/** So long after an answer was lost, Shopify has either done what we asked or never will. */
const settlingMilliseconds = millisecondsPer.minute
/** From this try on a person hears of it. */
const loudFromAttempt = 6

/**
 * Tells Shopify what was decided about a request. Answers are told again after a lost one and then found standing as we
 * want them; parcels, which would leave twice, are looked up before any is sent. What Shopify refuses for good becomes
 * a problem in the merchant's inbox.
 * Idempotent on: request (its pending action; parcels by their tracking number and units at Shopify).
 */
export async function tellShopify(
  requestId: string,
  { attempt = 1, shopify = warehouseShopify }: { attempt?: number; shopify?: WarehouseShopify } = {},
): Promise<void> {
  const request = await findRequestToTell(requestId)
  if (!request) return
  try {
    const isDone = request.action === 'ship' ? await sendParcels(request, shopify) : await tellAnswer(request, shopify)
    if (isDone) await inTransaction('record told', (tx) => recordTold(tx, request))
    else await inTransaction('record refusal', (tx) => recordFailure(tx, request, 'REFUSED'))
  } catch (cause) {
    await settleFault(request, attempt, cause)
  }
}

async function findRequestToTell(requestId: string) {
  const found = await db.warehouseRequest.findUnique({
    where: { id: requestId },
    include: { lines: true, parcels: true },
  })
  if (!found?.pendingAction || found.failure) return null
  const shop = await db.shop.findUniqueOrThrow({ where: { id: found.shopId }, select: { domain: true } })
  return { ...found, action: found.pendingAction as PendingAction, shopDomain: shop.domain }
}

async function tellAnswer(request: RequestToTell, shopify: WarehouseShopify): Promise<boolean> {
  const { shopDomain, fulfillmentOrderGid, action } = request
  const told = await shopify.answerRequest(shopDomain, fulfillmentOrderGid, toAnswer(request))
  if (told.ok) return true
  return standsAsTold(action, await shopify.readAssignedOrder(shopDomain, fulfillmentOrderGid))
}

function toAnswer({ action, shipBy, rejectReason }: RequestToTell): Answer {
  if (action === 'accept') return { kind: 'accept', shipBy: shipBy ?? now() }
  if (action === 'reject') {
    const [code = '', ...words] = (rejectReason ?? '').split(': ')
    const reason = rejectReasons.find((each) => each === code) ?? 'OTHER'
    return { kind: 'reject', reason, ...(words.length > 0 ? { message: words.join(': ') } : {}) }
  }
  if (action === 'close') return { kind: 'close', ...(rejectReason ? { message: rejectReason } : {}) }
  return { kind: action === 'acceptCancel' ? 'acceptCancel' : 'rejectCancel' }
}

const cancelledStatuses = ['CANCELLATION_REQUESTED', 'CANCELLATION_ACCEPTED', 'CANCELLATION_REJECTED']

/** Does the fulfillment order stand as if our answer had arrived, or has it gone where no answer is wanted? */
function standsAsTold(action: PendingAction, told: AssignedOrder | null): boolean {
  if (!told || told.status === 'CANCELLED') return true
  const { requestStatus, status } = told
  if (action === 'accept') return requestStatus === 'ACCEPTED' || cancelledStatuses.includes(requestStatus)
  if (action === 'reject') return requestStatus === 'REJECTED'
  if (action === 'acceptCancel') return requestStatus === 'CANCELLATION_ACCEPTED' || status === 'CLOSED'
  if (action === 'rejectCancel') return requestStatus === 'CANCELLATION_REJECTED'
  return status === 'INCOMPLETE' || status === 'CLOSED'
}

/** Throws what the queue is to try again. */
async function settleFault(request: RequestToTell, attempt: number, cause: unknown): Promise<void> {
  const { id: requestId } = request
  if (cause instanceof ShopifyRevoked || cause instanceof ShopifyRejected) {
    log.error({ requestId, cause: cause.message }, 'Shopify turned the warehouse away')
    return inTransaction('record rejection', (tx) => recordFailure(tx, request, 'ACCESS_LOST'))
  }
  if (!(cause instanceof ShopifyUnreachable)) throw cause
  log.warn({ requestId, cause: cause.message, outcome: cause.outcome }, 'Shopify did not answer the warehouse')
  if (attempt >= loudFromAttempt) {
    await inTransaction('warehouse problem', (tx) => openWarehouseProblem(tx, request, 'WAREHOUSE_UNREACHABLE'))
  }
  if (request.action !== 'ship' || cause.outcome === 'notSent') throw cause
  const later = addMilliseconds(now(), settlingMilliseconds)
  await inTransaction('look again later', (tx) => enqueue(tx, tellWarehouseJob(requestId, later)))
}
