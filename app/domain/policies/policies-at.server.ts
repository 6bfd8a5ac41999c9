import { assert } from '#app/kernel/assert.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Policy } from './policy-at.server.ts'
import { policiesAtSql } from './policy-in-force.sql.ts'
import { policyValues } from './policy-values.ts'

/** The numbers in force for many markets and instants in one question; answers stand in the order of `asked`. */
export async function policiesAt(
  db: Reader,
  asked: readonly { readonly market: string; readonly at: Date }[],
): Promise<Policy[]> {
  if (asked.length === 0) return []
  const markets = asked.map(({ market }) => market)
  const rows = await sql<{ id: string; values: unknown }>(db, policiesAtSql, [markets, asked.map(({ at }) => at)])
  assert(rows.length === asked.length, 'the migration writes a general policy that is always in force')
  const read = new Map<string, Policy>()
  return rows.map(({ id, values }) => {
    const policy = read.get(id) ?? { id, values: policyValues.parse(values) }
    read.set(id, policy)
    return policy
  })
}
