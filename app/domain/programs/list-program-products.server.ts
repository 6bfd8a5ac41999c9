import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listProgramProductsSql } from './internal/list-program-products.sql.ts'
import { lineOfOne, toRateCard, type RateCard } from './rate-card.ts'
import { ratesFor } from './rates-for.server.ts'

export type ProgramProduct = RateCard & {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly imageUrl: string | null
  readonly price: MoneyView | null
  readonly isInShowcase: boolean
}

type Row = Pick<ProgramProduct, 'productId' | 'handle' | 'title' | 'imageUrl' | 'isInShowcase'> & {
  minPriceMinor: bigint | null
  currency: string
}

export type ProgramProductsQuestion = {
  readonly programId: string
  readonly creatorId?: string | null
  readonly query?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** The products of a program with this creator's rate on each. */
export async function listProgramProducts(
  db: Reader,
  question: ProgramProductsQuestion,
): Promise<Page<ProgramProduct>> {
  const { programId, creatorId = null, cursor, limit = 24 } = question
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const query = question.query?.trim() || null
  const rows = await sql<Row>(db, listProgramProductsSql, [programId, creatorId, after, query, limit + 1])
  const page = toPage(rows, limit, (row) => [row.productId])
  const lines = new Map(page.items.map((item) => [item.productId, lineOfOne(item)]))
  const rates = await ratesFor(db, { programId, creatorId, productIds: [...lines.keys()], at: now(), lines })
  return {
    ...page,
    items: page.items.map(({ minPriceMinor, currency, ...row }) => ({
      ...row,
      price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
      ...toRateCard(rates.get(row.productId), { priceMinor: minPriceMinor, currency }),
    })),
  }
}
