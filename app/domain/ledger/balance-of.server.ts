import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { AccountName } from './accounts.ts'
import { balancesSql } from './internal/balances.sql.ts'

export type Balance = { readonly account: AccountName; readonly currency: string; readonly balanceMinor: bigint }

/** The balances of some accounts, one row per currency that ever moved. A balance is a sum, never stored. */
export async function balancesOf(db: Reader, accounts: readonly AccountName[]): Promise<Balance[]> {
  if (accounts.length === 0) return []
  return sql<Balance>(db, balancesSql, [[...accounts]])
}

export async function balanceOf(db: Reader, account: AccountName, currency: string): Promise<bigint> {
  const balances = await balancesOf(db, [account])
  return balances.find((balance) => balance.currency === currency)?.balanceMinor ?? 0n
}
