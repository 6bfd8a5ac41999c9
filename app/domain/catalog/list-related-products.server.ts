import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { relatedProductsSql } from './internal/related-products.sql.ts'
import type { Audience, ProductCard } from './product-card.ts'

/**
 * What somebody looking at this product may also like: of the same category, other brands before its own, what is
 * bought before what is new; filled up with its shop's newest, then its department's.
 */
export async function listRelatedProducts(
  db: Reader,
  wanted: Audience & { readonly productId: string; readonly limit: number },
): Promise<ProductCard[]> {
  const { country, language, productId, limit } = wanted
  return sql<ProductCard>(db, relatedProductsSql, [country, language, productId, limit])
}
