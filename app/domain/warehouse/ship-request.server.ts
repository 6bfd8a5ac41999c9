import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockRequest, type LockedRequest, type RequestRef } from './internal/lock-request.server.ts'
import { setPending } from './internal/set-pending.server.ts'
import { moveUnitsSql } from './internal/stock.sql.ts'
import { isUnsent, toParcelLines, unitsIn } from './parcel-lines.ts'
import type { RequestRefusal } from './refusals.ts'
import { isCommitted } from './states.ts'

type Ship = RequestRef & { readonly by: string }

/**
 * BFS 5.8.4: the packed parcels leave, only ever after a merchant's request that we accepted. They come off the shelf
 * here and now, with one movement each; Shopify is told of exactly these units with their tracking.
 * Idempotent on: parcel and variant (the movement's key). Refuses while Shopify is still told of something else.
 */
export async function shipRequest(tx: Tx, { by, ...ref }: Ship): Promise<Outcome<{ parcels: number }, RequestRefusal>> {
  const request = await lockRequest(tx, ref)
  if (!request) return refuse('REQUEST_NOT_FOUND')
  if (!isCommitted(request.state)) return refuse(request.state === 'shipped' ? 'ALREADY_SENT' : 'NOT_NOW')
  if (request.cancellation === 'asked') return refuse('CANCELLATION_WAITS')
  if (request.pendingAction) return refuse('STILL_TELLING')
  const leaving = request.parcels.filter(isUnsent)
  if (leaving.length === 0) return refuse('NOTHING_PACKED')
  await takeOffShelf(tx, request, leaving, by)
  for (const { shopifyGid, shippedQuantity } of request.lines) {
    const units = unitsIn(leaving, shopifyGid)
    if (units === 0) continue
    const data = { shippedQuantity: shippedQuantity + units, pickedQuantity: { set: shippedQuantity + units } }
    await tx.warehouseRequestLine.update({ where: { shopifyGid }, data })
  }
  const isWhole = request.lines.every(
    ({ shopifyGid, quantity, shippedQuantity }) => shippedQuantity + unitsIn(leaving, shopifyGid) >= quantity,
  )
  await setPending(tx, ref, 'ship', isWhole ? { state: 'shipped', shippedAt: tx.now } : { state: 'picking' })
  return accept({ parcels: leaving.length })
}

/** In variant order, as every writer of several shelves does it. */
async function takeOffShelf(
  tx: Tx,
  request: LockedRequest,
  parcels: LockedRequest['parcels'],
  by: string,
): Promise<void> {
  const variantOf = new Map(request.lines.map((line) => [line.shopifyGid, line.variantId]))
  const moves = new Map<string, { variantId: string; parcelId: string; units: number }>()
  for (const parcel of parcels) {
    for (const { lineGid, quantity } of toParcelLines(parcel.lines)) {
      const variantId = variantOf.get(lineGid)
      assert(variantId, 'an accepted request knows the goods of every line')
      const key = `shipped:${parcel.id}:${variantId}`
      const units = (moves.get(key)?.units ?? 0) + quantity
      moves.set(key, { variantId, parcelId: parcel.id, units })
    }
  }
  const ordered = [...moves].sort(([, one], [, other]) => (one.variantId < other.variantId ? -1 : 1))
  for (const [key, { variantId, units }] of ordered) {
    const id = newId('warehouseMovement')
    const facts = [-units, units, id, 'shipped', key, request.orderName, by, tx.now]
    const moved = await sql(tx, moveUnitsSql, [request.shopId, variantId, ...facts])
    assert(moved.length === 1, 'what an accepted request holds lies on the shelf')
  }
}
