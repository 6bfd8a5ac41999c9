import { storedAudiences } from '#app/domain/creators/audiences.ts'
import { creatorMinimumAge } from '#app/domain/creators/minimum-age.ts'
import { ageAt } from '#app/domain/shoppers/age.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { gapsOf, type EligibilityGap } from './eligibility.ts'
import { eligibilityRules, type EligibilityRules } from './inputs.ts'

export type Eligibility = {
  readonly isEligible: boolean
  readonly gaps: readonly EligibilityGap[]
  /** What the program asks for, for the sentences about the gaps. */
  readonly rules: EligibilityRules
}

/** What stands between a creator and a program. Throws when either is absent. Invited creators are not asked. */
export async function eligibilityOf(
  db: Reader,
  { programId, creatorId }: { readonly programId: string; readonly creatorId: string },
): Promise<Eligibility> {
  const program = await db.program.findUniqueOrThrow({ where: { id: programId }, select: { eligibility: true } })
  const creator = await db.creator.findUniqueOrThrow({
    where: { id: creatorId },
    include: { account: { select: { birthDate: true } } },
  })
  const rules = eligibilityRules.parse(program.eligibility)
  const age = ageAt(creator.account.birthDate, now())
  const audiences = storedAudiences(creator.audiences).map(({ followers, proofKey }) => ({
    followers,
    hasProof: proofKey !== null,
  }))
  const gaps = gapsOf(
    { ...rules, minimumAge: Math.max(rules.minimumAge ?? 0, creatorMinimumAge) },
    { ...creator, audiences, age },
  )
  return { isEligible: gaps.length === 0, gaps, rules }
}
