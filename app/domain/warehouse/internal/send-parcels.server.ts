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
  for (const parcel of leaving) {
    const known = (await shopify.listParcels(shopDomain, fulfillmentOrderGid)).find(
      (one) => !taken.has(one.fulfillmentGid) && isSame(parcel, one),
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

/** A tracking number is in one parcel of a request only; the units make sure that it is not one of somebody else's. */
function isSame(parcel: Parcel, there: ParcelAtShopify): boolean {
  const units = toParcelLines(parcel.lines).reduce((sum, { quantity }) => sum + quantity, 0)
  return !there.isCancelled && there.units === units && there.trackingNumbers.includes(parcel.trackingNumber)
}
