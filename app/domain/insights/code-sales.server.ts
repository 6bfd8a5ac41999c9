import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { codeSalesSql } from './internal/code-sales.sql.ts'

export type CodeSales = {
  /** Not cancelled. */
  readonly orders: number
  /** Of the lines that the code lowered: after discounts and refunds, without tax. */
  readonly sales: MoneyView
}

export type CodeSalesQuestion = {
  readonly shopId: string
  /** Upper case. */
  readonly codes: readonly string[]
  /** The shop's; what was sold before it changed its currency is left out. */
  readonly currency: string
  /** By placement, half-open. */
  readonly from: Date
  readonly until: Date
}

/** What was bought with creators' codes, in the app and in the shop's own storefront; no row for an unused code. */
export async function codeSales(db: Reader, question: CodeSalesQuestion): Promise<ReadonlyMap<string, CodeSales>> {
  const { shopId, codes, currency, from, until } = question
  if (codes.length === 0) return new Map()
  type Row = { code: string; orders: number; salesMinor: bigint }
  const rows = await sql<Row>(db, codeSalesSql, [shopId, from, until, codes, currency])
  return new Map(
    rows.map(({ code, orders, salesMinor }) => [code, { orders, sales: toMoneyView(salesMinor, currency) }]),
  )
}
