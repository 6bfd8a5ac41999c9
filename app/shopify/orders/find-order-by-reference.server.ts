import { adminRequest, type AdminOptions } from '../admin-client.server.ts'
import { FindOrderByReferenceDocument, FindOrdersBySourceDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { toCreatedOrder, type CreatedOrder } from './create-order.server.ts'
import { orderReference } from './order-reference.ts'

/**
 * Did an order with our reference arrive? First by the unique metafield, which is exact and immediate; then by the
 * search index, which may lag by seconds, so "null" soon after sending is not yet proof of absence. `retry` false: asked
 * once, by somebody who asks again later.
 */
export async function findOrderByReference(
  shopDomain: string,
  reference: string,
  { retry = true }: { readonly retry?: boolean } = {},
): Promise<CreatedOrder | null> {
  const options = { priority: 'interactive', retry } as const
  return (await findByMetafield(shopDomain, reference, options)) ?? (await findBySource(shopDomain, reference, options))
}

async function findByMetafield(
  shopDomain: string,
  reference: string,
  options: AdminOptions,
): Promise<CreatedOrder | null> {
  const identifier = { customId: { ...orderReference.key, value: reference } }
  try {
    const { orderByIdentifier } = await adminRequest(shopDomain, FindOrderByReferenceDocument, { identifier }, options)
    return orderByIdentifier ? toCreatedOrder(orderByIdentifier) : null
  } catch (cause) {
    // Said when the metafield definition is missing in this shop: the search is all we have.
    if (cause instanceof ShopifyRejected && cause.codes.includes('NOT_FOUND')) return null
    throw cause
  }
}

async function findBySource(
  shopDomain: string,
  reference: string,
  options: AdminOptions,
): Promise<CreatedOrder | null> {
  const { orders } = await adminRequest(
    shopDomain,
    FindOrdersBySourceDocument,
    { query: `source_identifier:'${reference}'` },
    options,
  )
  const match = orders.nodes.find((order) => order.sourceIdentifier === reference)
  return match ? toCreatedOrder(match) : null
}
