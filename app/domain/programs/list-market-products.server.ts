import { decodeCursor, encodeCursor, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  bestPaidProductsSql,
  newestProductsSql,
  popularProductsSql,
  type MarketEdge,
  type Statement,
} from './internal/market-products.sql.ts'
import { toMarketFilters, type MarketFilters, type MarketSort, type MarketWish } from './market-filters.ts'
import { lineOfOne, toRateCard, type RateCard } from './rate-card.ts'
import type { ChosenRate } from './rate-facts.ts'
import { ratesFor } from './rates-for.server.ts'

export type MarketProduct = RateCard & {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly imageUrl: string | null
  readonly price: MoneyView | null
  readonly categoryId: string | null
  /** Score of the last 30 days; 0: nothing happened. */
  readonly popularity: number
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly programId: string
  readonly programName: string
  /** open | review */
  readonly approval: string
  /** enrollment-states.ts, or null */
  readonly enrollmentStatus: string | null
  readonly isInShowcase: boolean
  readonly hasSamples: boolean
}

type Row = Omit<MarketProduct, keyof RateCard | 'price'> & {
  minPriceMinor: bigint | null
  currency: string
  /** Only in the order of commission. */
  bps?: number
  planId?: string
}

export type MarketQuestion = MarketWish & {
  readonly creatorId: string
  readonly sort?: MarketSort
  readonly cursor?: string | null
  readonly limit?: number
}

/**
 * What a creator may show and earn with, of all open programs but those that shut them out. Filters and the order by
 * commission go by what is open to all; the rate on each card is this creator's own (B2-B4, B7).
 */
export async function listMarketProducts(db: Reader, question: MarketQuestion): Promise<Page<MarketProduct>> {
  const { creatorId, sort = 'popularity', cursor = null, limit = 24, ...wish } = question
  const edge = { creatorId, limit: limit + 1, now: now() }
  const rows = await pageOf(db, { sort, cursor, edge, filters: toMarketFilters(wish) })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const rates = await ratesOf(db, creatorId, shown)
  return {
    items: shown.map((row) => toMarketProduct(row, rates.get(row.productId))),
    nextCursor: rows.length > limit && last ? encodeCursor(keyOf(sort, last)) : null,
  }
}

type PageQuestion = {
  readonly sort: MarketSort
  readonly cursor: string | null
  readonly edge: MarketEdge
  readonly filters: MarketFilters
}

const keyOf = (sort: MarketSort, { productId, popularity, bps = 0, planId = '' }: Row) =>
  sort === 'newest' ? [productId] : sort === 'popularity' ? [popularity, productId] : [bps, planId, productId]

async function pageOf(db: Reader, question: PageQuestion): Promise<Row[]> {
  const { sort, cursor, edge, filters } = question
  const rowsOf = ({ text, values }: Statement) => sql<Row>(db, text, values)
  if (sort === 'newest') {
    const [after] = decodeCursor(cursor, 1) ?? []
    return rowsOf(
      newestProductsSql(filters, edge, { after: typeof after === 'string' ? after : null, isUnnoticed: false }),
    )
  }
  if (sort === 'commission') {
    const [bps, planId, productId] = decodeCursor(cursor, 3) ?? []
    const isKey = typeof bps === 'number' && typeof planId === 'string' && typeof productId === 'string'
    return rowsOf(bestPaidProductsSql(filters, edge, isKey ? { bps, planId, productId } : null))
  }
  return byPopularity(question, rowsOf)
}

/** What nobody cared for lately comes after what somebody did, newest first. */
async function byPopularity({ cursor, edge, filters }: PageQuestion, rowsOf: (of: Statement) => Promise<Row[]>) {
  const [popularity, productId] = decodeCursor(cursor, 2) ?? []
  const after = typeof popularity === 'number' && typeof productId === 'string' ? { popularity, productId } : null
  const popular = after?.popularity === 0 ? [] : await rowsOf(popularProductsSql(filters, edge, after))
  const limit = edge.limit - popular.length
  if (limit === 0) return popular
  const beyond = { after: after?.popularity === 0 ? after.productId : null, isUnnoticed: true }
  return [...popular, ...(await rowsOf(newestProductsSql(filters, { ...edge, limit }, beyond)))]
}

async function ratesOf(db: Reader, creatorId: string, rows: readonly Row[]): Promise<Map<string, ChosenRate>> {
  const programIds = [...new Set(rows.map(({ programId }) => programId))]
  const found = await Promise.all(
    programIds.map((programId) => {
      const own = rows.filter((row) => row.programId === programId)
      const lines = new Map(own.map((row) => [row.productId, lineOfOne(row)]))
      return ratesFor(db, { programId, creatorId, productIds: [...lines.keys()], at: now(), lines })
    }),
  )
  return new Map(found.flatMap((rates) => [...rates]))
}

function toMarketProduct(row: Row, rate: ChosenRate | undefined): MarketProduct {
  const { minPriceMinor, currency, bps: _, planId: __, ...product } = row
  return {
    ...product,
    price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    ...toRateCard(rate, { priceMinor: minPriceMinor, currency }),
  }
}
