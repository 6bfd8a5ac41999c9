import type { Reader } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { latestSnapshotSql, noteSnapshotSql } from './internal/snapshot.sql.ts'

/** From now on the shop's catalogue is what it was at Shopify at that instant, or younger. Idempotent on: run. */
export async function noteSnapshot(tx: SqlTx, syncRunId: string, at: Date): Promise<void> {
  await sql(tx, noteSnapshotSql, [syncRunId, at.toISOString()])
}

/** News of an instant up to this one is old (J5). Null: nothing has been taken over as a whole yet. */
export async function findSnapshot(on: Reader | SqlTx, shopId: string): Promise<Date | null> {
  const [latest] = await sql<{ at: Date | null }>(on, latestSnapshotSql, [shopId])
  return latest?.at ?? null
}
