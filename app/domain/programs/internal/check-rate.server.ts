import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

/** B1: null if the policy allows the rate. */
export async function checkRate(
  tx: Tx,
  rateBps: number,
  programId: string | null,
): Promise<Refusal<'RATE_OUT_OF_RANGE'> | null> {
  const { minimumBps, maximumBps } = (await policyAt(tx, { programId, at: tx.now })).values.rates
  if (Number.isInteger(rateBps) && rateBps >= minimumBps && rateBps <= maximumBps) return null
  return refuse('RATE_OUT_OF_RANGE', { minimumPercent: minimumBps / 100, maximumPercent: maximumBps / 100 })
}
