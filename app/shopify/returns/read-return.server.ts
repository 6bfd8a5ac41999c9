import { adminRequest } from '../admin-client.server.ts'
import {
  ListFulfillmentLinesDocument,
  ListReturnsOfOrderDocument,
  ListReverseLinesDocument,
  ReadReturnDocument,
} from '../generated/operations.ts'
import { toReturnAtShopify, type ReturnAtShopify } from './return-at-shopify.ts'

const urgent = { priority: 'interactive' } as const

/** Null if Shopify does not know it (any more). */
export async function readReturn(shopDomain: string, returnGid: string): Promise<ReturnAtShopify | null> {
  const found = await adminRequest(shopDomain, ReadReturnDocument, { id: returnGid }, urgent)
  return found.return ? toReturnAtShopify(found.return) : null
}

/** Every return of an order, whoever opened it. Opening one is not idempotent at Shopify, so it is looked for first. */
export async function listReturnsOfOrder(shopDomain: string, orderGid: string): Promise<ReturnAtShopify[]> {
  const { order } = await adminRequest(shopDomain, ListReturnsOfOrderDocument, { orderId: orderGid }, urgent)
  const found: ReturnAtShopify[] = []
  // One by one: all that is in fifty returns is more than one query may cost.
  for (const { id } of order?.returns.nodes ?? []) {
    const one = await readReturn(shopDomain, id)
    if (one) found.push(one)
  }
  return found
}

export type FulfillmentLineAtShopify = { readonly gid: string; readonly lineGid: string; readonly quantity: number }

/** What left in parcels that were not called back: a return names units of a parcel, not of the order. */
export async function listFulfillmentLines(shopDomain: string, orderGid: string): Promise<FulfillmentLineAtShopify[]> {
  const { order } = await adminRequest(shopDomain, ListFulfillmentLinesDocument, { orderId: orderGid }, urgent)
  return (order?.fulfillments ?? [])
    .filter(({ status }) => status === 'SUCCESS')
    .flatMap(({ fulfillmentLineItems }) => fulfillmentLineItems.nodes)
    .map(({ id, lineItem, quantity }) => ({ gid: id, lineGid: lineItem.id, quantity: quantity ?? 0 }))
}

export type ReverseLineAtShopify = { readonly gid: string; readonly lineGid: string; readonly quantity: number }

/** What an open return expects back, by the name under which it is put on a shelf again. */
export async function listReverseLines(shopDomain: string, returnGid: string): Promise<ReverseLineAtShopify[]> {
  const found = await adminRequest(shopDomain, ListReverseLinesDocument, { returnId: returnGid }, urgent)
  return (found.return?.reverseFulfillmentOrders.nodes ?? [])
    .flatMap(({ lineItems }) => lineItems.nodes)
    .flatMap(({ id, totalQuantity, fulfillmentLineItem }) =>
      fulfillmentLineItem ? [{ gid: id, lineGid: fulfillmentLineItem.lineItem.id, quantity: totalQuantity }] : [],
    )
}
