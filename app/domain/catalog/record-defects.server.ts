import { newId } from '#app/kernel/ids.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { forgetDefectsSql, insertDefectsSql } from './internal/defects.sql.ts'

/** Why something of a product could not be taken over: an amount that is none, a line that cannot be read. */
export type StagedDefect = {
  readonly gid: string
  readonly rule: string
  readonly country: string | null
  readonly field: string
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * For the merchant (J3), also of products that could not be stored. `readGids` were looked at: what stood against them
 * before, and does no more, is forgotten. Idempotent: the same defects stay as they are.
 */
export async function recordDefects(
  tx: SqlTx,
  shopId: string,
  defects: readonly StagedDefect[],
  readGids: readonly string[],
): Promise<void> {
  await sql(tx, forgetDefectsSql, [shopId, readGids])
  if (defects.length === 0) return
  const rows = defects.map((one) => ({ id: newId('productProblem'), ...one }))
  await sql(tx, insertDefectsSql, [JSON.stringify(rows), shopId, tx.now])
}
