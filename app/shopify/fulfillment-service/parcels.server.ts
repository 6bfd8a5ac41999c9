import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { CreateFulfillmentDocument, ListParcelsOfOrderDocument } from '../generated/operations.ts'

export type ParcelAtShopify = {
  readonly fulfillmentGid: string
  readonly isCancelled: boolean
  readonly trackingNumbers: readonly string[]
  readonly units: number
}

/** Every parcel that has left for this fulfillment order, all pages. */
export async function listParcels(shopDomain: string, gid: string): Promise<ParcelAtShopify[]> {
  const found: ParcelAtShopify[] = []
  for (let after: string | null = null; ;) {
    const connection: Awaited<ReturnType<typeof page>> = await page(shopDomain, gid, after)
    if (!connection) return found
    for (const one of connection.nodes) {
      const trackingNumbers = one.trackingInfo.flatMap(({ number }) => number ?? [])
      found.push({
        fulfillmentGid: one.id,
        isCancelled: one.status === 'CANCELLED',
        trackingNumbers,
        units: one.totalQuantity,
      })
    }
    if (!connection.pageInfo.hasNextPage || !connection.pageInfo.endCursor) return found
    after = connection.pageInfo.endCursor
  }
}

async function page(shopDomain: string, gid: string, after: string | null) {
  const { fulfillmentOrder } = await adminRequest(
    shopDomain,
    ListParcelsOfOrderDocument,
    { id: gid, after },
    { priority: 'interactive' },
  )
  return fulfillmentOrder?.fulfillments ?? null
}

export type ParcelToSend = {
  readonly fulfillmentOrderGid: string
  /** Units by fulfillment order line. */
  readonly lines: readonly { readonly gid: string; readonly quantity: number }[]
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl: string | null
}

/**
 * Says that exactly these units have left. Not idempotent and never sent twice by itself: after an unknown outcome look
 * with `listParcels`. Whether the shopper is written to is our own matter, so Shopify is asked not to.
 */
export async function createFulfillment(
  shopDomain: string,
  parcel: ParcelToSend,
): Promise<Outcome<{ fulfillmentGid: string }, 'SHIPMENT_REFUSED'>> {
  const { fulfillmentOrderGid, lines, carrier, trackingNumber, trackingUrl } = parcel
  const fulfillment = {
    notifyCustomer: false,
    lineItemsByFulfillmentOrder: [
      {
        fulfillmentOrderId: fulfillmentOrderGid,
        fulfillmentOrderLineItems: lines.map(({ gid, quantity }) => ({ id: gid, quantity })),
      },
    ],
    trackingInfo: { company: carrier, number: trackingNumber, ...(trackingUrl ? { url: trackingUrl } : {}) },
  }
  const { fulfillmentCreate } = await adminRequest(
    shopDomain,
    CreateFulfillmentDocument,
    { fulfillment },
    { retry: false },
  )
  if (fulfillmentCreate?.fulfillment) return accept({ fulfillmentGid: fulfillmentCreate.fulfillment.id })
  return refuse('SHIPMENT_REFUSED', { message: fulfillmentCreate?.userErrors[0]?.message.slice(0, 200) ?? '' })
}
