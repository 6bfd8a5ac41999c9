import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { policyValues } from '#app/domain/policies/policy-values.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { rulesOf } from './change-program-rules.server.ts'
import type { ProgramRules } from './inputs.ts'

export type ProgramRulesView = {
  readonly policyVersionId: string
  readonly rules: Required<ProgramRules>
  /** Newest first; empty while the program follows the platform's own rules. */
  readonly versions: readonly { policyVersionId: string; rules: Required<ProgramRules>; effectiveFrom: Date }[]
}

/** The rules that a program's decisions are made with today, and those it set before; at most fifty of them. */
export async function getProgramRules(db: Reader, programId: string): Promise<ProgramRulesView> {
  const inForce = await policyAt(db, { programId, at: now() })
  const rows = await db.policyVersion.findMany({
    where: { programId, market: null },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const versions = rows.map(({ id, values, effectiveFrom }) => ({
    policyVersionId: id,
    rules: rulesOf(policyValues.parse(values)),
    effectiveFrom,
  }))
  return { policyVersionId: inForce.id, rules: rulesOf(inForce.values), versions }
}
