import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  categoriesSql,
  cardsByIdSql,
  newestCardsOfShopSql,
  newestCardsSql,
  searchCardsSql,
} from './internal/product-cards.sql.ts'
import type { Audience, ProductCard } from './product-card.ts'
import { toSearchQuery } from './search-query.ts'

export type ListShownProducts = Audience & {
  readonly shopId?: string | undefined
  readonly productType?: string | undefined
  readonly query?: string | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

/** What shoppers may see (J4): newest first, or best match first when there is a query. */
export async function listShownProducts(db: Reader, wanted: ListShownProducts): Promise<Page<ProductCard>> {
  const query = wanted.query === undefined || wanted.query.trim() === '' ? undefined : toSearchQuery(wanted.query)
  if (query === null) return { items: [], nextCursor: null }
  return query === undefined ? listNewest(db, wanted) : search(db, wanted, query)
}

async function listNewest(db: Reader, wanted: ListShownProducts): Promise<Page<ProductCard>> {
  const { country, language, limit, shopId, productType = null } = wanted
  const [after = null] = decodeCursor(wanted.cursor, 1) ?? []
  const params = [country, language, after, limit + 1, productType]
  const rows =
    shopId === undefined
      ? await sql<ProductCard>(db, newestCardsSql, params)
      : await sql<ProductCard>(db, newestCardsOfShopSql, [...params, shopId])
  return toPage(rows, limit, (row) => [row.productId])
}

async function search(db: Reader, wanted: ListShownProducts, query: string): Promise<Page<ProductCard>> {
  const { country, language, limit, shopId = null, productType = null } = wanted
  const [rank = null, id = null] = decodeCursor(wanted.cursor, 2) ?? []
  const rows = await sql<ProductCard & { rank: number }>(db, searchCardsSql, [
    country,
    language,
    typeof rank === 'number' ? rank : null,
    id === null ? null : String(id),
    limit + 1,
    query,
    shopId,
    productType,
  ])
  const page = toPage(rows, limit, (row) => [row.rank, row.productId])
  return { ...page, items: page.items.map(({ rank: _, ...card }) => card) }
}

/** Cards for ids that a post, a showcase or an order holds, in that order; hidden ones come with `isShown: false`. */
export async function listProductCards(
  db: Reader,
  productIds: readonly string[],
  { country, language }: Audience,
): Promise<ProductCard[]> {
  if (productIds.length === 0) return []
  return sql<ProductCard>(db, cardsByIdSql, [country, language, [...productIds]])
}

/** Product types that have something to show, fullest first. */
export async function listCategories(
  db: Reader,
  shopId: string | null = null,
): Promise<{ readonly name: string; readonly count: number }[]> {
  return sql(db, categoriesSql, [shopId])
}
