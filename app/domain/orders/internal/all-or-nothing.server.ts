import type { Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { releaseSavepointSql, rollbackToSavepointSql, savepointSql } from './savepoint.sql.ts'

/** Runs `work` so that a refusal leaves nothing behind of what it wrote, while the transaction around it goes on. */
export async function allOrNothing<Value, Code extends string>(
  tx: Tx,
  work: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> {
  await sql(tx, savepointSql, [])
  const outcome = await work()
  await sql(tx, outcome.ok ? releaseSavepointSql : rollbackToSavepointSql, [])
  return outcome
}
