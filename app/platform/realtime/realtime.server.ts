import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { readSigned, sign } from '#app/platform/signing.server.ts'
import { broadcastSql, pruneSql } from './realtime.sql.ts'

/** Tells everyone who watches one of the topics, once the transaction has committed. A payload is a hint, at most a few hundred bytes. */
export async function broadcast(
  tx: Tx | SqlTx,
  topics: string | readonly string[],
  payload: JsonObject = {},
): Promise<void> {
  await sql(tx, broadcastSql, [[topics].flat(), JSON.stringify(payload), tx.now])
}

/** What a page passes to the browser so that it may watch these topics, and no others, for as long as it is open. */
export function streamUrl(topics: readonly string[]): string {
  return `/streams?token=${sign('realtime', topics, 12 * 3600)}`
}

/** The topics a stream token grants; null for a forged or expired one. */
export function topicsOf(token: string): readonly string[] | null {
  return readSigned('realtime', token) as readonly string[] | null
}

/** Forgets what no reconnecting browser will ask for any more. */
export async function pruneRealtime(tx: SqlTx, before: Date): Promise<void> {
  await sql(tx, pruneSql, [before])
}
