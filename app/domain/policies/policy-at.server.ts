import { assert } from '#app/kernel/assert.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { policyAtSql } from './policy-in-force.sql.ts'
import { policyValues, type PolicyValues } from './policy-values.ts'

export type Policy = { readonly id: string; readonly values: PolicyValues }

export type PolicyScope = { readonly market?: string | null; readonly programId?: string | null; readonly at: Date }

/** The numbers in force at an instant. Whoever decides with them stores the id beside the decision. */
export async function policyAt(
  db: Reader | SqlTx,
  { market = null, programId = null, at }: PolicyScope,
): Promise<Policy> {
  const [row] = await sql<{ id: string; values: unknown }>(db, policyAtSql, [market, programId, at])
  assert(row, 'the migration writes a general policy that is always in force')
  return { id: row.id, values: policyValues.parse(row.values) }
}
