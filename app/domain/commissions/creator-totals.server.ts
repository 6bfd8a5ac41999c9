import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { totalsSql } from './internal/list-earnings.sql.ts'
import type { CommissionState } from './states.ts'

export type CurrencyTotals = {
  readonly currency: string
  /** Sold, not yet handed over. */
  readonly estimated: MoneyView
  /** The hold clock runs, or something stands in the way. */
  readonly held: MoneyView
  readonly payable: MoneyView
  readonly paid: MoneyView
  /** All of it, net of what was taken back. */
  readonly earned: MoneyView
  /** Lines with a creator, whatever their state. */
  readonly count: number
}

type Row = { state: CommissionState; currency: string; count: number; netMinor: bigint }

/** What a creator has earned, per currency: sums of postings by the state of their commissions. */
export async function creatorTotals(db: Reader, creatorId: string): Promise<CurrencyTotals[]> {
  return toTotals(await sql<Row>(db, totalsSql('creatorId'), [creatorId]))
}

/** The same from the merchant's side: what the shop owes to all creators together. */
export async function shopCommissionTotals(db: Reader, shopId: string): Promise<CurrencyTotals[]> {
  return toTotals(await sql<Row>(db, totalsSql('shopId'), [shopId]))
}

function toTotals(rows: readonly Row[]): CurrencyTotals[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency)
    const of = (...states: readonly CommissionState[]) => {
      const some = own.filter(({ state }) => states.length === 0 || states.includes(state))
      return toMoneyView(
        some.reduce((total, { netMinor }) => total + netMinor, 0n),
        currency,
      )
    }
    return {
      currency,
      estimated: of('estimated'),
      held: of('held', 'frozen', 'disputed'),
      payable: of('payable', 'inPayout'),
      paid: of('paid'),
      earned: of(),
      count: own.reduce((total, { count }) => total + count, 0),
    }
  })
}
