import { adminRequest } from '../admin-client.server.ts'
import { FindOrderByReferenceDocument, FindOrdersBySourceDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'
import { toCreatedOrder, type CreatedOrder } from './create-order.server.ts'
import { orderReference } from './order-reference.ts'

/**
 * Did an order with our reference arrive? First by the unique metafield, which is exact and immediate; then by the
 * search index, which may lag by seconds, so "null" soon after sending is not yet proof of absence.
 */
export async function findOrderByReference(shopDomain: string, reference: string): Promise<CreatedOrder | null> {
  return (await findByMetafield(shopDomain, reference)) ?? (await findBySource(shopDomain, reference))
}

async function findByMetafield(shopDomain: string, reference: string): Promise<CreatedOrder | null> {
  const identifier = { customId: { ...orderReference.key, value: reference } }
  try {
    const { orderByIdentifier } = await adminRequest(
      shopDomain,
      FindOrderByReferenceDocument,
      { identifier },
      { priority: 'interactive' },
    )
    return orderByIdentifier ? toCreatedOrder(orderByIdentifier) : null
  } catch (cause) {
    // Said when the metafield definition is missing in this shop: the search is all we have.
    if (cause instanceof ShopifyRejected && cause.codes.includes('NOT_FOUND')) return null
    throw cause
  }
}

async function findBySource(shopDomain: string, reference: string): Promise<CreatedOrder | null> {
  const { orders } = await adminRequest(
    shopDomain,
    FindOrdersBySourceDocument,
    { query: `source_identifier:'${reference}'` },
    { priority: 'interactive' },
  )
  const match = orders.nodes.find((order) => order.sourceIdentifier === reference)
  return match ? toCreatedOrder(match) : null
}
