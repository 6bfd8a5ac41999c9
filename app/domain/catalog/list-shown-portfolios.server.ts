import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { collectionCardsSql, shownPortfoliosSql } from './internal/portfolios.sql.ts'
import type { Audience, ProductCard } from './product-card.ts'

export type ShownPortfolio = {
  readonly portfolioId: string
  readonly title: string
  /** Never empty. */
  readonly products: readonly ProductCard[]
  /** For `listPortfolioProducts`. */
  readonly nextCursor: string | null
}

type Found = { portfolioId: string; collectionId: string; title: string }

/**
 * What a brand page shows of a shop's portfolios at an instant, in the merchant's order: those in force for the country
 * that have something to show there (J4, J6), each with its first `limit` products in the order of the collection.
 */
export async function listShownPortfolios(
  db: Reader,
  { shopId, at, limit, ...audience }: Audience & { readonly shopId: string; readonly at: Date; readonly limit: number },
): Promise<ShownPortfolio[]> {
  const found = await sql<Found>(db, shownPortfoliosSql, [shopId, audience.country, at])
  const pages = await Promise.all(found.map(({ collectionId }) => listCards(db, { ...audience, collectionId, limit })))
  return found.flatMap(({ portfolioId, title }, index) => {
    const page = pages[index]
    if (!page || page.items.length === 0) return []
    return [{ portfolioId, title, products: page.items, nextCursor: page.nextCursor }]
  })
}

type More = Audience & {
  readonly shopId: string
  readonly portfolioId: string
  readonly at: Date
  readonly cursor: string | null
  readonly limit: number
}

/** More of one portfolio; nothing when it is not shown any more. `title` is what stands above it. */
export async function listPortfolioProducts(
  db: Reader,
  { shopId, portfolioId, at, cursor, limit, ...audience }: More,
): Promise<Page<ProductCard> & { readonly title: string | null }> {
  const found = await sql<Found>(db, shownPortfoliosSql, [shopId, audience.country, at])
  const portfolio = found.find((one) => one.portfolioId === portfolioId)
  if (!portfolio) return { items: [], nextCursor: null, title: null }
  const page = await listCards(db, { ...audience, collectionId: portfolio.collectionId, cursor, limit })
  return { ...page, title: portfolio.title }
}

type Wanted = Audience & { readonly collectionId: string; readonly cursor?: string | null; readonly limit: number }

async function listCards(
  db: Reader,
  { country, language, collectionId, cursor, limit }: Wanted,
): Promise<Page<ProductCard>> {
  const [position = null, id = null] = decodeCursor(cursor, 2) ?? []
  const rows = await sql<ProductCard & { position: number }>(db, collectionCardsSql, [
    country,
    language,
    collectionId,
    typeof position === 'number' ? position : null,
    id === null ? null : String(id),
    limit + 1,
  ])
  const page = toPage(rows, limit, (row) => [row.position, row.productId])
  return { ...page, items: page.items.map(({ position: _, ...card }) => card) }
}
