import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { fillReleasesSqls, fillSoldLinesSqls, settleMoneySql } from '../limits/money.sql.ts'

type Wanted = {
  readonly shopId: string
  readonly creatorIds: readonly string[]
  readonly count: number
  readonly state: 'payable' | 'held'
  /** What the ids of these rows begin with. */
  readonly head: string
}

/** Sold and decided lines of a shop, spread over its creators, as accrual and release leave them. */
export async function fillSoldLines({ shopId, creatorIds, count, state, head }: Wanted): Promise<void> {
  const { id } = await policyAt(db, { at: new Date() })
  const params = [shopId, creatorIds, count, id, state, 'held', head]
  for (const text of fillSoldLinesSqls) await sql('pool', text, params)
  if (state === 'payable') for (const text of fillReleasesSqls) await sql('pool', text, params)
  await sql('pool', settleMoneySql)
}
