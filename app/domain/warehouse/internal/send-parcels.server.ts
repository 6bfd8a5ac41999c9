import { inTransaction } from '#app/platform/db/database.server.ts'
import type { ParcelAtShopify } from '#app/shopify/fulfillment-service/parcels.server.ts'
import { isUnsent, toParcelLines } from '../parcel-lines.ts'
import type { RequestToTell } from '../tell-shopify.server.ts'
import type { WarehouseShopify } from '../warehouse-shopify.server.ts'

type Parcel = RequestToTell['parcels'][number]

/**
 * Every parcel that has left and that Shopify does not know yet, one after another. What is there already, because an
 * answer was lost, is taken over instead of being sent once more. False: Shopify refused one for good.
 */
export async function sendParcels(request: RequestToTell, shopify: WarehouseShopify): Promise<boolean> {
  const { shopDomain, fulfillmentOrderGid } = request
  const leaving = request.parcels.filter(isUnsent)
  if (leaving.length === 0) return true
  const taken = new Set(request.parcels.flatMap(({ fulfillmentGid }) => fulfillmentGid ?? []))
  const lineGidOf = await orderLinesOf(request, shopify)
  for (const parcel of leaving) {
    const known = (await shopify.listParcels(shopDomain, fulfillmentOrderGid)).find(
      (one) => !taken.has(one.fulfillmentGid) && isSame(parcel, one, lineGidOf),
    )
    const fulfillmentGid = known?.fulfillmentGid ?? (await send(request, parcel, shopify))
    if (!fulfillmentGid) return false
    taken.add(fulfillmentGid)
    await inTransaction('record parcel', (tx) =>
      tx.warehouseParcel.updateMany({
        where: { id: parcel.id, fulfillmentGid: null },
        data: { fulfillmentGid, sentAt: tx.now },
      }),
    )
  }
  return true
}

async function send(request: RequestToTell, parcel: Parcel, shopify: WarehouseShopify): Promise<string | null> {
  const { carrier, trackingNumber, trackingUrl } = parcel
  const sent = await shopify.createFulfillment(request.shopDomain, {
    fulfillmentOrderGid: request.fulfillmentOrderGid,
    lines: toParcelLines(parcel.lines).map(({ lineGid, quantity }) => ({ gid: lineGid, quantity })),
    carrier,
    trackingNumber,
    trackingUrl,
  })
  return sent.ok ? sent.value.fulfillmentGid : null
}

/** Parcels at Shopify name order lines, ours the lines of the fulfillment order. */
async function orderLinesOf(request: RequestToTell, shopify: WarehouseShopify): Promise<ReadonlyMap<string, string>> {
  const told = await shopify.readAssignedOrder(request.shopDomain, request.fulfillmentOrderGid)
  return new Map((told?.lines ?? []).map((line) => [line.gid, line.lineGid]))
}

function isSame(parcel: Parcel, there: ParcelAtShopify, lineGidOf: ReadonlyMap<string, string>): boolean {
  if (there.isCancelled || !there.trackingNumbers.includes(parcel.trackingNumber)) return false
  const units = new Map<string, number>()
  for (const { lineGid, quantity } of toParcelLines(parcel.lines)) {
    const key = lineGidOf.get(lineGid) ?? lineGid
    units.set(key, (units.get(key) ?? 0) + quantity)
  }
  const other = Object.entries(there.units)
  return other.length === units.size && other.every(([gid, quantity]) => units.get(gid) === quantity)
}
