import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { adminRequest } from '../admin-client.server.ts'
import {
  ReadMoreMediaDocument,
  ReadMoreVariantsDocument,
  ReadProductDocument,
  type ReadProductQuery,
} from '../generated/operations.ts'
import { repeatedOf, type CatalogScope } from './catalog-scope.ts'
import type { LevelFacts, MediaFacts, ProductFacts, VariantFacts } from './catalog-facts.ts'
import { repeatFields } from './repeat-fields.ts'
import { toLevelFacts, toMediaFacts, toProductFacts, toVariantFacts } from './to-catalog-facts.ts'

type Product = NonNullable<ReadProductQuery['product']>
type VariantPage = Pick<Product['variants'], 'nodes' | 'pageInfo'>
type MediaPage = Pick<Product['media'], 'nodes' | 'pageInfo'>

export type ProductRead = {
  readonly product: ProductFacts
  readonly media: readonly MediaFacts[]
  readonly variants: readonly {
    readonly facts: VariantFacts
    readonly levels: readonly LevelFacts[]
    /** Stocked at more locations than one reading tells. */
    readonly hasMoreLevels: boolean
  }[]
}

/** A single request may ask for 1,000 points: what a variant costs with its stock, and with each country's price. */
const pointsPerRequest = 700
const pointsPerVariant = 42
const pointsPerCountry = 3

/** A product as it stands now, for everybody in the scope, page by page. Null if it is gone. */
export async function readProduct(shopDomain: string, gid: string, scope: CatalogScope): Promise<ProductRead | null> {
  const size = Math.max(
    1,
    Math.floor(pointsPerRequest / (pointsPerVariant + pointsPerCountry * scope.countries.length)),
  )
  const first = await ask(shopDomain, ReadProductDocument, scope, {
    id: gid,
    publicationId: scope.publicationGid,
    variants: size,
  })
  const found = first.product
  if (!found) return null
  const media: MediaFacts[] = []
  for (let page: MediaPage | undefined = found.media; page; page = await nextMedia(shopDomain, gid, page)) {
    media.push(...page.nodes.flatMap((node) => toMediaFacts(node) ?? []))
  }
  const variants: ProductRead['variants'][number][] = []
  for (let page: VariantPage | undefined = found.variants; page;) {
    for (const node of page.nodes) {
      const { inventoryLevels: levels } = node.inventoryItem
      variants.push({
        facts: toVariantFacts(node, scope),
        levels: levels.nodes.map(toLevelFacts),
        hasMoreLevels: levels.pageInfo.hasNextPage,
      })
    }
    page = await nextVariants(shopDomain, gid, scope, size, page)
  }
  return { product: toProductFacts(found, scope), media, variants }
}

async function nextMedia(shopDomain: string, id: string, { pageInfo }: MediaPage): Promise<MediaPage | undefined> {
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return undefined
  const { product } = await adminRequest(shopDomain, ReadMoreMediaDocument, { id, after: pageInfo.endCursor })
  return product?.media
}

async function nextVariants(
  shopDomain: string,
  id: string,
  scope: CatalogScope,
  size: number,
  { pageInfo }: VariantPage,
): Promise<VariantPage | undefined> {
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return undefined
  const after = pageInfo.endCursor
  const { product } = await ask(shopDomain, ReadMoreVariantsDocument, scope, { id, after, variants: size })
  return product?.variants
}

/** The document with one copy of a field for each country and language, instead of the variables that stand for them. */
function ask<Data, Variables extends Record<string, unknown>>(
  shopDomain: string,
  document: TypedDocumentNode<Data, Variables>,
  scope: CatalogScope,
  variables: Omit<Variables, 'country' | 'locale'>,
): Promise<Data> {
  const repeated = repeatFields(document, repeatedOf(scope)) as TypedDocumentNode<Data, Record<string, unknown>>
  return adminRequest(shopDomain, repeated, variables)
}
