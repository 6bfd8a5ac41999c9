import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { LockedRequest } from './lock-request.server.ts'
import { commitUnitsSql, releaseUnitsSql, shortageSql } from './stock.sql.ts'

/** Promises all units of a request, or says what is missing. The caller holds the request's lock. */
export async function commitUnits(
  tx: Tx,
  request: LockedRequest,
): Promise<Outcome<null, 'OUT_OF_STOCK' | 'UNKNOWN_GOODS'>> {
  const unknown = request.lines.find((line) => line.variantId === null)
  if (unknown) return refuse('UNKNOWN_GOODS', { title: unknown.title })
  const committed = await sql(tx, commitUnitsSql, [request.shopId, request.id])
  if (committed.length > 0) return accept(null)
  const [short] = await sql<{ title: string; wanted: number; free: number }>(tx, shortageSql, [
    request.shopId,
    request.id,
  ])
  return refuse('OUT_OF_STOCK', short ?? {})
}

/** The request is over: what it still held is free. */
export async function releaseUnits(tx: Tx, request: { shopId: string; id: string }): Promise<void> {
  await sql(tx, releaseUnitsSql, [request.shopId, request.id])
}
