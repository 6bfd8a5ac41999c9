import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  flagAccountSql,
  manyToOneAddressSql,
  ofSharedAccountSql,
  ordersThenDisputesSql,
  sharedAccountsSql,
} from './internal/patterns.sql.ts'
import { raiseFindings } from './internal/raise-findings.server.ts'
import type { RiskRuleName } from './risk-rules.ts'

const batchSize = 500

type Found = { id: string; shopId: string; count: number }

/**
 * E10, E11: what shows only over many sales, looked for by the hour; a hold lasts far longer than that. Raised on what is not
 * payable yet. One batch; call again while `isMore`.
 * Idempotent on: (commission, rule).
 */
export async function findPatterns(tx: Tx): Promise<{ raised: number; isMore: boolean }> {
  const { risk, holds } = (await policyAt(tx, { at: tx.now })).values
  const reviewDays = holds.riskReviewDays
  const since = addDays(tx.now, -risk.patternDays)
  const toAddress = await sql<Found>(tx, manyToOneAddressSql, [since, tx.now, risk.ordersToOneAddress, batchSize])
  const disputed = await sql<Found>(tx, ordersThenDisputesSql, [since, tx.now, risk.disputesOfBuyer, batchSize])
  const shared = await shareAccounts(tx)
  const days = risk.patternDays
  const raised =
    (await raise(tx, 'MANY_TO_ONE_ADDRESS', toAddress, { reviewDays, evidence: (orders) => ({ orders, days }) })) +
    (await raise(tx, 'ORDERS_THEN_DISPUTES', disputed, { reviewDays, evidence: (disputes) => ({ disputes, days }) })) +
    (await raise(tx, 'SHARED_PAYOUT_ACCOUNT', shared, { reviewDays, evidence: (creators) => ({ creators }) }))
  const isMore = [toAddress, disputed, shared].some(({ length }) => length >= batchSize)
  return { raised, isMore: isMore && raised > 0 }
}

/** E11: flags every account that two creators are paid to, and gives what waits of both. */
async function shareAccounts(tx: Tx): Promise<Found[]> {
  const accounts = await sql<{ detailsHash: string; creators: number }>(tx, sharedAccountsSql)
  const found: Found[] = []
  for (const { detailsHash, creators } of accounts) {
    await sql(tx, flagAccountSql, [detailsHash, tx.now])
    const rows = await sql<{ id: string; shopId: string }>(tx, ofSharedAccountSql, [detailsHash, batchSize])
    found.push(...rows.map((row) => ({ ...row, count: creators })))
  }
  return found
}

type Raising = { reviewDays: number; evidence: (count: number) => Record<string, number> }

async function raise(tx: Tx, rule: RiskRuleName, found: readonly Found[], { reviewDays, evidence }: Raising) {
  let raised = 0
  for (const { id: commissionId, shopId, count } of found) {
    raised += await raiseFindings(tx, {
      commissionId,
      shopId,
      findings: [{ rule, evidence: evidence(count) }],
      reviewDays,
    })
  }
  return raised
}
