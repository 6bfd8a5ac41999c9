import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { markBoughtSamplesSql } from './internal/bought-samples.sql.ts'

type Made = { readonly id: string; readonly accountId?: string | null }

/**
 * G5, G7: a creator who was granted a refundable sample buys it like anybody else. Called in the transaction that makes the
 * orders, so that nobody can have looked for a touch on them before they are marked (C11).
 * Idempotent on: the request (linked once), the order (one request at most).
 */
export async function markBoughtSamples(tx: Tx, orders: readonly Made[]): Promise<void> {
  const orderIds = orders.flatMap(({ id, accountId }) => (accountId ? [id] : []))
  if (orderIds.length > 0) await sql(tx, markBoughtSamplesSql, [orderIds])
}
