import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { countRepairsSql, insertRepairsSql } from './internal/sync-repairs.sql.ts'

/** A merchant reads examples, not a million lines; how many there were is counted on. */
export const mostRepairsKept = 1_000

export type RepairKind = 'missing' | 'surplus' | 'published' | 'unpublished' | 'changed'

/** `fields`: which facts differed. `cause`: lateOrLost, outOfOrder, rejected or neverSent. */
export type Repair = {
  readonly shopifyGid: string
  readonly title: string
  readonly kind: RepairKind
  readonly fields: readonly string[]
  readonly cause: string
}

/**
 * Writes down what a run put right (J5). The first thousand of a run keep a row each; all of them are counted. Returns
 * how many the run has put right so far. Called once for each batch, in the transaction that repairs it.
 */
export async function addRepairs(
  tx: Tx | SqlTx,
  run: { readonly syncRunId: string; readonly shopId: string },
  repairs: readonly Repair[],
): Promise<number> {
  const [counted] = await sql<{ total: number }>(tx, countRepairsSql, [run.syncRunId, repairs.length])
  const total = counted?.total ?? repairs.length
  const room = Math.max(0, mostRepairsKept - (total - repairs.length))
  const kept = repairs.slice(0, room).map((repair) => ({ id: newId('syncRepair'), ...repair }))
  if (kept.length > 0) await sql(tx, insertRepairsSql, [run.syncRunId, run.shopId, tx.now, JSON.stringify(kept)])
  return total
}
