import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { ViewPolicy } from './to-view.ts'

/** The market's numbers that the derived state of an order needs. */
export async function viewPolicyFor(db: Reader, market: string | null, now: Date): Promise<ViewPolicy> {
  const { values } = await policyAt(db, { market, at: now })
  const { returnWindowDays, graceMinutes } = values.orders
  return { returnWindowDays, graceMinutes, now }
}
