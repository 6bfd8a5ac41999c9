import { merchantCommissionPayable, merchantFunding } from '#app/domain/ledger/accounts.ts'
import { applyBasisPoints } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broughtSql, neededOfFundedSql } from './amounts.sql.ts'
import { runTotalsOf } from './amounts.server.ts'

export type FundingNeed = {
  /** What the run's payouts come to. */
  readonly payoutsMinor: bigint
  /** What the platform keeps, on top. */
  readonly feeMinor: bigint
  /** Brought earlier for payouts that came back. */
  readonly creditMinor: bigint
  readonly dueMinor: bigint
}

type Funding = { readonly runId: string; readonly shopId: string; readonly currency: string; readonly feeBps: number }

/** F8: payouts + fee − what is still here from before. Not asked of one that is paid: the ledger holds that. */
export async function fundingNeedOf(db: Reader, { runId, shopId, currency, feeBps }: Funding): Promise<FundingNeed> {
  const payoutsMinor = (await runTotalsOf(db, [runId])).get(runId)?.amountMinor ?? 0n
  const feeMinor = applyBasisPoints(payoutsMinor, feeBps)
  const accounts = [merchantFunding(shopId), merchantCommissionPayable(shopId), currency]
  const [brought] = await sql<{ amountMinor: bigint }>(db, broughtSql, accounts)
  const [needed] = await sql<{ amountMinor: bigint }>(db, neededOfFundedSql, [shopId, currency])
  const left = (brought?.amountMinor ?? 0n) - (needed?.amountMinor ?? 0n)
  const creditMinor = left <= 0n ? 0n : left < payoutsMinor ? left : payoutsMinor
  return { payoutsMinor, feeMinor, creditMinor, dueMinor: payoutsMinor - creditMinor + feeMinor }
}
