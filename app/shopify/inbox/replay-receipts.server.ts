import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { replayReceiptsSql } from './receipts.sql.ts'

export type Replay = {
  readonly from: Date
  readonly to: Date
  readonly topic?: string | undefined
  readonly shopDomain?: string | undefined
}

/** Has the deliveries of a time span handled again, after a fault of ours was mended. Appliers are idempotent, so it is safe. */
export async function replayReceipts(tx: SqlTx, { from, to, topic, shopDomain }: Replay): Promise<number> {
  const [row] = await sql<{ count: number }>(tx, replayReceiptsSql, [from, to, topic ?? null, shopDomain ?? null])
  return row?.count ?? 0
}
