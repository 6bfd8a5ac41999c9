import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { applyBasisPoints, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listProgramProductsSql } from './internal/list-program-products.sql.ts'
import type { ChosenRate } from './rate-choice.ts'
import { ratesFor } from './rates-for.server.ts'

export type ProgramProduct = {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly imageUrl: string | null
  readonly price: MoneyView | null
  /** What this creator gets now; null if no plan holds. */
  readonly rateBps: number | null
  /** On one unit at the lowest price, before discounts and returns. */
  readonly earnsAbout: MoneyView | null
  /** B4: until then an older, higher rate holds for this creator. */
  readonly lockedUntil: Date | null
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
  const productIds = page.items.map(({ productId }) => productId)
  const rates = await ratesFor(db, { programId, creatorId, productIds, at: now() })
  return { ...page, items: page.items.map((row) => toProgramProduct(row, rates.get(row.productId))) }
}

function toProgramProduct({ minPriceMinor, currency, ...row }: Row, rate: ChosenRate | undefined): ProgramProduct {
  const earnsMinor = minPriceMinor !== null && rate ? applyBasisPoints(minPriceMinor, rate.rateBps) : null
  return {
    ...row,
    price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    rateBps: rate?.rateBps ?? null,
    earnsAbout: earnsMinor === null ? null : toMoneyView(earnsMinor, currency),
    lockedUntil: rate?.lock?.until ?? null,
  }
}
