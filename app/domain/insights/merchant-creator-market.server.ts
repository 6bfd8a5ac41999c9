import { categoriesOf } from '#app/domain/catalog/category-tree.ts'
import { storedAudiences, type Audience } from '#app/domain/creators/audiences.ts'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { merchantCreatorMarketSql, merchantCreatorSql } from './internal/merchant-creator-market.sql.ts'

/** Of the last 90 days and of all shops; each share comes with what it was counted from. */
export type MarketPerformance = {
  readonly posts: number
  readonly clicks: number
  readonly orders: number
  readonly units: number
  /** Units that came back or were cancelled. */
  readonly returned: number
  /** Samples of all time that led to the agreed content, and those that did not (G4). */
  readonly kept: number
  readonly missed: number
}

export type MarketCreator = {
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  readonly bio: string
  readonly country: string | null
  readonly markets: readonly string[]
  readonly languages: readonly string[]
  readonly categories: readonly string[]
  readonly audiences: readonly Audience[]
  readonly followers: number
  /** F11 */
  readonly permitNumber: string | null
  readonly permitExpiresAt: Date | null
  /** In the program that the shop runs now; null: nothing to do with it. */
  readonly enrollmentId: string | null
  readonly enrollmentStatus: string | null
  readonly isShortlisted: boolean
  readonly performance: MarketPerformance
}

export type MarketQuestion = {
  readonly shopId: string
  readonly query?: string | null
  /** A department or a category. */
  readonly categoryId?: string | null
  readonly country?: string | null
  readonly language?: string | null
  readonly minimumFollowers?: number | null
  readonly isShortlist?: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

type Row = Omit<MarketCreator, 'audiences' | 'followers' | 'performance'> & MarketPerformance & { audiences: unknown }

/** Creators whom a merchant may invite, newest first. */
export async function merchantCreatorMarket(db: Reader, question: MarketQuestion): Promise<Page<MarketCreator>> {
  const { shopId, categoryId, country, language, minimumFollowers, isShortlist = false, cursor, limit = 24 } = question
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const categories = categoryId ? [categoryId, ...categoriesOf(categoryId).map(({ id }) => id)] : null
  const query = question.query?.trim() || null
  const filters = [query, categories, country || null, language || null, minimumFollowers ?? null, isShortlist]
  const rows = await sql<Row>(db, merchantCreatorMarketSql, [shopId, now(), ...filters, after, limit + 1])
  const page = toPage(rows, limit, (row) => [row.creatorId])
  return { ...page, items: page.items.map(toMarketCreator) }
}

/** One of them; null: there is nobody, or they do not want to be found by merchants. */
export async function merchantCreator(
  db: Reader,
  { shopId, creatorId }: { readonly shopId: string; readonly creatorId: string },
): Promise<MarketCreator | null> {
  const [row] = await sql<Row>(db, merchantCreatorSql, [shopId, now(), creatorId])
  return row ? toMarketCreator(row) : null
}

function toMarketCreator({ posts, clicks, orders, units, returned, kept, missed, ...row }: Row): MarketCreator {
  const audiences = storedAudiences(row.audiences)
  return {
    ...row,
    audiences,
    followers: audiences.reduce((total, { followers }) => total + followers, 0),
    performance: { posts, clicks, orders, units, returned, kept, missed },
  }
}
