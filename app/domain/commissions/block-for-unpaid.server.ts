import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { blockForUnpaidSql, clearUnpaidSql } from './internal/unpaid.sql.ts'
import { releaseCommissionsJob } from './jobs.ts'

/**
 * E3, F8: a shop has not brought the money of a payout in time: nothing of it is released before it has. Looked at again
 * after as many days as a shop has to pay.
 * Idempotent on: (commission, kind); what is blocked stays blocked.
 */
export async function blockForUnpaid(tx: Tx, { shopId }: { readonly shopId: string }): Promise<{ blocked: number }> {
  const { fundingDays } = (await policyAt(tx, { at: tx.now })).values.payouts
  const rows = await sql(tx, blockForUnpaidSql, [shopId, tx.now, addDays(tx.now, Math.max(1, fundingDays))])
  return { blocked: rows.length }
}

/**
 * The money is here: what is past its date is released at once.
 * Idempotent on: (commission, kind). Call it once nothing of the shop is overdue any more.
 */
export async function clearUnpaid(tx: Tx, { shopId }: { readonly shopId: string }): Promise<{ cleared: number }> {
  const rows = await sql(tx, clearUnpaidSql, [shopId, tx.now])
  if (rows.length > 0) await enqueue(tx, releaseCommissionsJob(tx.now))
  return { cleared: rows.length }
}
