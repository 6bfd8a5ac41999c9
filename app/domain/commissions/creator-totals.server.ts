import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { totalsSql } from './internal/totals.sql.ts'

/** What the ledger says, so it is what the balances say too: with what is owed besides commissions, and less what a clawback took. */
export type CurrencyTotals = {
  readonly currency: string
  /** Sold, not yet handed over. */
  readonly estimated: MoneyView
  /** The hold clock runs, or something stands in the way. */
  readonly held: MoneyView
  /** Released, and whatever of it is on its way in a payout. */
  readonly payable: MoneyView
  /** Arrived. */
  readonly paid: MoneyView
  /** All of it. */
  readonly earned: MoneyView
}

type Row = {
  currency: string
  estimatedMinor: bigint
  heldMinor: bigint
  payableMinor: bigint
  inTransitMinor: bigint
  paidMinor: bigint
}

/** F1: what a creator has and had, per currency; sums of accounts, never stored and never line by line. */
export async function creatorTotals(db: Reader, creatorId: string): Promise<CurrencyTotals[]> {
  return (await sql<Row>(db, totalsSql('creatorId'), [creatorId])).map(toTotals)
}

/** The same from the merchant's side: all creators of a shop together. */
export async function shopCommissionTotals(db: Reader, shopId: string): Promise<CurrencyTotals[]> {
  return (await sql<Row>(db, totalsSql('shopId'), [shopId])).map(toTotals)
}

function toTotals({
  currency,
  estimatedMinor,
  heldMinor,
  payableMinor,
  inTransitMinor,
  paidMinor,
}: Row): CurrencyTotals {
  const view = (minor: bigint) => toMoneyView(minor, currency)
  return {
    currency,
    estimated: view(estimatedMinor),
    held: view(heldMinor - estimatedMinor),
    payable: view(payableMinor + inTransitMinor),
    paid: view(paidMinor),
    earned: view(heldMinor + payableMinor + inTransitMinor + paidMinor),
  }
}
