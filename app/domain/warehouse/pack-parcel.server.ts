import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { lockRequest, type LockedRequest, type RequestRef } from './internal/lock-request.server.ts'
import { isUnsent, unitsIn, type ParcelLine } from './parcel-lines.ts'
import type { RequestRefusal } from './refusals.ts'
import { isCommitted } from './states.ts'

type Pack = RequestRef & {
  readonly lines: readonly ParcelLine[]
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl?: string
}

/**
 * A parcel is packed for a carrier: some or all of what the request still lacks. A request may leave in several parcels,
 * with several carriers.
 * Idempotent on: (request, carrier, tracking number). Refuses more than was asked for.
 */
export async function packParcel(tx: Tx, pack: Pack): Promise<Outcome<{ parcelId: string }, RequestRefusal>> {
  const request = await lockRequest(tx, pack)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  const { carrier, trackingNumber, trackingUrl = '' } = pack
  const known = request.parcels.find((one) => one.carrier === carrier && one.trackingNumber === trackingNumber)
  if (known) return accept({ parcelId: known.id })
  if (!isCommitted(request.state)) return refuse('NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  // While parcels are told to Shopify, one more among them would leave without ever being handed over.
  if (request.pendingAction === 'ship') return refuse('STILL_TELLING')
  const lines = pack.lines.filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return refuse('NOTHING_PACKED')
  const tooMuch = lines.find((line) => line.quantity > restOf(request, line.lineGid))
  if (tooMuch) return refuse('MORE_THAN_ASKED', { count: restOf(request, tooMuch.lineGid) })
  const parcelId = newId('warehouseParcel')
  const stored = lines.map(({ lineGid, quantity }) => ({ lineGid, quantity })) satisfies Prisma.InputJsonValue
  await tx.warehouseParcel.create({
    data: {
      id: parcelId,
      requestId: request.id,
      lines: stored,
      carrier,
      trackingNumber,
      trackingUrl: trackingUrl || null,
      packedAt: tx.now,
    },
  })
  const isWhole = request.lines.every(({ shopifyGid }) => {
    const packed = lines.find((line) => line.lineGid === shopifyGid)?.quantity ?? 0
    return restOf(request, shopifyGid) === packed
  })
  await tx.warehouseRequest.update({
    where: { id: request.id, shopId: pack.shopId },
    data: { state: isWhole ? 'packed' : 'picking' },
  })
  return accept({ parcelId })
}

/** Units of a line that are in no parcel yet; none for a line of another request. */
function restOf({ lines, parcels }: LockedRequest, lineGid: string): number {
  const line = lines.find(({ shopifyGid }) => shopifyGid === lineGid)
  return line ? line.quantity - unitsIn(parcels, lineGid) : 0
}

/**
 * A parcel is opened again before it left.
 * Idempotent on: parcel (one that is gone is not found).
 */
export async function unpackParcel(
  tx: Tx,
  { parcelId, ...ref }: RequestRef & { readonly parcelId: string },
): Promise<Outcome<null, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  const parcel = request.parcels.find(({ id }) => id === parcelId)
  if (!parcel) return refuse('PARCEL_NOT_FOUND')
  if (!isUnsent(parcel) || request.pendingAction === 'ship') return refuse('ALREADY_SENT')
  await tx.warehouseParcel.delete({ where: { id: parcelId } })
  await tx.warehouseRequest.update({ where: { id: request.id, shopId: ref.shopId }, data: { state: 'picking' } })
  return accept(null)
}
