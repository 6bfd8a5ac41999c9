import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { liabilityByMonthSql } from './internal/list-shop-commissions.sql.ts'
import type { CommissionState } from './states.ts'

export type MonthLiability = {
  /** Of the sales, in the shop's own time: 2026-11. */
  readonly month: string
  readonly currency: string
  /** Sold, not yet handed over. */
  readonly estimated: MoneyView
  /** Waiting for its date or behind a block. */
  readonly held: MoneyView
  /** Due now, or on its way. */
  readonly payable: MoneyView
  readonly paid: MoneyView
  /** All of it, net of what was taken back. */
  readonly total: MoneyView
  readonly count: number
}

type Row = { month: string; currency: string; state: CommissionState; count: number; netMinor: bigint }

/** What a shop owes its creators for the sales of each month, newest first; sums of the same entries that creators see. */
export async function liabilityByMonth(
  db: Reader,
  { shopId, from }: { readonly shopId: string; readonly from: Date },
): Promise<MonthLiability[]> {
  const rows = await sql<Row>(db, liabilityByMonthSql, [shopId, from])
  const keys = [...new Set(rows.map(({ month, currency }) => `${month} ${currency}`))]
  return keys.map((key) => {
    const [month = '', currency = ''] = key.split(' ')
    const own = rows.filter((row) => row.month === month && row.currency === currency)
    const of = (...states: readonly CommissionState[]) =>
      toMoneyView(
        own
          .filter(({ state }) => states.length === 0 || states.includes(state))
          .reduce((total, { netMinor }) => total + netMinor, 0n),
        currency,
      )
    return {
      month,
      currency,
      estimated: of('estimated'),
      held: of('held', 'frozen', 'disputed'),
      payable: of('payable', 'inPayout'),
      paid: of('paid'),
      total: of(),
      count: own.reduce((total, { count }) => total + count, 0),
    }
  })
}
