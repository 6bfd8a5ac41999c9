import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

/** G1-G5: the numbers in force in the shop's market. */
export async function samplePolicyOf(db: Reader, shopId: string, at: Date): Promise<PolicyValues['samples']> {
  const { country } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } })
  return (await policyAt(db, { market: country, at })).values.samples
}
