import { adminRequest } from '../admin-client.server.ts'
import { ReadCollectionDocument, type ReadCollectionQuery } from '../generated/operations.ts'
import type { CollectionFacts } from './catalog-facts.ts'
import { toCollectionFacts } from './to-catalog-facts.ts'

export type CollectionPage = {
  readonly collection: CollectionFacts
  readonly productGids: readonly string[]
  readonly nextCursor: string | null
}

/** A collection and 250 of its products, in the merchant's order. Null if it is gone. */
export async function readCollection(
  shopDomain: string,
  gid: string,
  after: string | null,
): Promise<CollectionPage | null> {
  const { collection }: ReadCollectionQuery = await adminRequest(shopDomain, ReadCollectionDocument, { id: gid, after })
  if (!collection) return null
  const { nodes, pageInfo } = collection.products
  return {
    collection: toCollectionFacts(collection),
    productGids: nodes.map((node) => node.id),
    nextCursor: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  }
}
