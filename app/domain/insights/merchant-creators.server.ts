import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { merchantCreatorsSql } from './internal/merchant-creators.sql.ts'

export type CreatorPerformance = {
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  readonly orders: number
  /** Published in the span with a product of the shop. */
  readonly posts: number
  /** After discounts and refunds. */
  readonly sales: MoneyView
  readonly refunded: MoneyView
  /** Net of what was taken back. */
  readonly commission: MoneyView
  /** Sales for each unit of commission, in tenths; null while nothing was paid. */
  readonly returnTenths: number | null
}

export type PerformanceQuestion = {
  readonly shopId: string
  /** By placement, half-open. */
  readonly from: Date
  readonly until: Date
  readonly cursor?: string | null
  readonly limit?: number
}

type Row = Omit<CreatorPerformance, 'sales' | 'refunded' | 'commission' | 'returnTenths'> & {
  currency: string
  salesMinor: bigint
  refundedMinor: bigint
  commissionMinor: bigint
}

/** What each creator sold for a shop and what it cost, most sold first; one row per creator and currency. */
export async function merchantCreators(db: Reader, question: PerformanceQuestion): Promise<Page<CreatorPerformance>> {
  const { shopId, from, until, cursor, limit = 25 } = question
  const [sales, creatorId, currency] = decodeCursor(cursor, 3) ?? []
  const isKey = typeof sales === 'string' && /^-?\d{1,18}$/.test(sales)
  const seen = isKey ? [sales, creatorId, currency] : [null, null, null]
  const rows = await sql<Row>(db, merchantCreatorsSql, [shopId, from, until, ...seen, limit + 1])
  const page = toPage(rows, limit, (row) => [String(row.salesMinor), row.creatorId, row.currency])
  return { ...page, items: page.items.map(toPerformance) }
}

function toPerformance({ currency, salesMinor, refundedMinor, commissionMinor, ...row }: Row): CreatorPerformance {
  return {
    ...row,
    sales: toMoneyView(salesMinor, currency),
    refunded: toMoneyView(refundedMinor, currency),
    commission: toMoneyView(commissionMinor, currency),
    returnTenths: commissionMinor > 0n ? Number((salesMinor * 10n) / commissionMinor) : null,
  }
}
