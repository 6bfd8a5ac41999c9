import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { portfoliosOfShopSql } from './internal/portfolios.sql.ts'

/** Why shoppers do not see a portfolio anywhere, gravest first. */
export type PortfolioHiddenReason = 'COLLECTION_GONE' | 'COLLECTION_EMPTY' | 'NOTHING_SHOWN' | 'NOT_STARTED' | 'ENDED'

export type PortfolioRow = {
  readonly portfolioId: string
  readonly collectionId: string
  /** The merchant's own title; null = the collection's. */
  readonly title: string | null
  readonly collectionTitle: string
  readonly imageUrl: string | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly countries: readonly string[]
  readonly productCount: number
  readonly whyHidden: PortfolioHiddenReason | null
}

type Row = Omit<PortfolioRow, 'whyHidden'> & { isCollectionGone: boolean; shownCount: number }

/** A shop's portfolios in the order of its brand page, each with what keeps it from shoppers at the instant. */
export async function listPortfolios(
  db: Reader,
  { shopId, at }: { readonly shopId: string; readonly at: Date },
): Promise<PortfolioRow[]> {
  const rows = await sql<Row>(db, portfoliosOfShopSql, [shopId])
  return rows.map((row) => {
    const { isCollectionGone: _, shownCount: __, ...portfolio } = row
    return { ...portfolio, whyHidden: whyPortfolioHidden(row, at) }
  })
}

function whyPortfolioHidden(row: Row, at: Date): PortfolioHiddenReason | null {
  if (row.isCollectionGone) return 'COLLECTION_GONE'
  if (row.productCount === 0) return 'COLLECTION_EMPTY'
  if (row.shownCount === 0) return 'NOTHING_SHOWN'
  if (row.startsAt !== null && row.startsAt > at) return 'NOT_STARTED'
  if (row.endsAt !== null && row.endsAt <= at) return 'ENDED'
  return null
}
