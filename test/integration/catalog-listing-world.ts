import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { reviewProducts } from '#app/domain/catalog/review-products.server.ts'
import type { Prisma } from '@prisma/client'
import { givenShop } from './catalog-world.ts'

export { givenShop }

let count = 0

export type ProductChanges = Partial<Omit<Prisma.ProductUncheckedCreateInput, 'id' | 'shopId' | 'variants'>> & {
  readonly priceMinor?: bigint
  /** Countries with a feed price of their own. */
  readonly pricedIn?: readonly string[]
}

/** A product as a writer leaves it: stored, with one variant, not judged yet. */
export async function givenProduct(
  shopId: string,
  { priceMinor = 1999n, pricedIn = [], ...changes }: ProductChanges = {},
) {
  count += 1
  const [id, variantId, at] = [newId('product'), newId('variant'), new Date('2026-01-01')]
  const image = { url: `https://cdn.example/${count}.jpg`, width: 800, height: 800, alt: '' }
  const product = await db.product.create({
    data: {
      id,
      shopId,
      shopifyGid: `gid://shopify/Product/${9_000_000 + count}`,
      handle: `scarf-${count}`,
      title: `Silk scarf ${count}`,
      descriptionHtml: '<p>Soft and light.</p>',
      status: 'ACTIVE',
      isPublished: true,
      taxonomyGid: 'gid://shopify/TaxonomyCategory/aa-2-26',
      images: [image],
      imageUrl: image.url,
      currency: 'USD',
      listingState: 'draft',
      reviewState: 'none',
      sourceUpdatedAt: at,
      contentHash: String(count),
      ...changes,
    },
  })
  const variant = {
    id: variantId,
    shopId,
    productId: id,
    title: 'One',
    currency: 'USD',
    priceMinor,
    sourceUpdatedAt: at,
  }
  await db.variant.create({ data: { ...variant, shopifyGid: `gid://shopify/ProductVariant/${9_000_000 + count}` } })
  for (const country of pricedIn) {
    const price = { variantId, country, currency: 'USD', priceMinor, priceSince: at, sourceUpdatedAt: at }
    await db.variantPrice.create({ data: price })
  }
  return product
}

export function review(...ids: readonly string[]) {
  return inSqlTransaction('review', (tx) => reviewProducts(tx, ids))
}

export async function givenReviewed(shopId: string, changes: ProductChanges = {}) {
  const product = await givenProduct(shopId, changes)
  await review(product.id)
  return product
}

export function givenFeed(shopId: string, country: string, language: string) {
  const id = `feed/${shopId}/${country}/${language}`
  return db.productFeed.create({ data: { id, connectionId: `con_${shopId}`, country, language, status: 'ACTIVE' } })
}

export async function stateOf(productId: string) {
  const product = await db.product.findUniqueOrThrow({
    where: { id: productId },
    include: { offers: true, problems: true },
  })
  const rules = product.problems.map(({ rule }) => rule).sort()
  return { ...product, rules, standing: `${product.listingState}/${product.reviewState}` }
}

export const command = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction('test', work)

/** Announced events of a type that name the product. */
export async function eventsAbout(type: string, productId: string): Promise<number> {
  const [row] = await sql<{ count: bigint }>(
    'pool',
    `SELECT count(*) AS "count" FROM "OutboxEvent" WHERE "type" = $1 AND "payload"->'productIds' ? $2`,
    [type, productId],
  )
  return Number(row?.count ?? 0)
}
