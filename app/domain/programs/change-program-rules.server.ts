import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { programRules, type ProgramRules } from './inputs.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type ChangeRulesInput = {
  readonly programId: string
  readonly shopId: string
  readonly rules: ProgramRules
  readonly actor?: string
}

/**
 * A5, E2: windows, the indirect share and the hold of one program, from now on. A program's own version stands before a
 * market's, so one is written for each market that has one, and the general one: values copied whole, then changed.
 * Decisions keep the version they were made with.
 * Idempotent on: the rules in force; the same rules again write nothing.
 */
export async function changeProgramRules(
  tx: Tx,
  { programId, shopId, rules, actor = 'system' }: ChangeRulesInput,
): Promise<Outcome<{ policyVersionId: string }, ProgramRefusalCode>> {
  const judged = programRules.safeParse(rules)
  if (!judged.success) return refuse('RULES_INVALID')
  await sql(tx, lockProgramSql, [programId])
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'ended') return refuse('PROGRAM_ENDED', { name: program.name })
  const general = await policyAt(tx, { programId, at: tx.now })
  const before = rulesOf(general.values)
  const wanted = { ...before, ...judged.data }
  const isSame = JSON.stringify(wanted) === JSON.stringify(before)
  if (isSame) return accept({ policyVersionId: general.id })
  const policyVersionId = newId('policyVersion')
  const markets = await marketsInForce(tx)
  for (const market of markets) {
    const { values } = await policyAt(tx, { programId, market, at: tx.now })
    await writeVersion(tx, { id: newId('policyVersion'), programId, market, values: withRules(values, judged.data) })
  }
  const values = withRules(general.values, judged.data)
  await writeVersion(tx, { id: policyVersionId, programId, market: null, values })
  await noteAudit(tx, { shopId, actor, action: 'program.changeRules', subject: programId, before, after: wanted })
  return accept({ policyVersionId })
}

/** The numbers of a policy that a program may set. */
export function rulesOf({ attribution, holds }: PolicyValues): Required<ProgramRules> {
  const { tagWindowDays, linkWindowDays, liveTailHours, indirectRateFactorBps } = attribution
  const holdDays = holds.chosenHoldDays ?? null
  return { tagWindowDays, linkWindowDays, liveTailHours, indirectRateFactorBps, holdDays }
}

function withRules(values: PolicyValues, { holdDays, ...windows }: ProgramRules): PolicyValues {
  const { chosenHoldDays, ...holds } = values.holds
  const chosen = holdDays === undefined ? (chosenHoldDays ?? null) : holdDays
  const attribution = { ...values.attribution }
  for (const [name, value] of Object.entries(windows))
    if (value !== undefined) Object.assign(attribution, { [name]: value })
  return { ...values, attribution, holds: { ...holds, ...(chosen !== null && { chosenHoldDays: chosen }) } }
}

async function marketsInForce(tx: Tx): Promise<string[]> {
  const rows = await tx.policyVersion.findMany({
    where: { market: { not: null }, effectiveFrom: { lte: tx.now } },
    distinct: ['market'],
    select: { market: true },
  })
  return rows.flatMap(({ market }) => market ?? []).sort()
}

async function writeVersion(
  tx: Tx,
  version: { id: string; programId: string; market: string | null; values: PolicyValues },
): Promise<void> {
  await tx.policyVersion.create({ data: { ...version, effectiveFrom: tx.now, createdAt: tx.now } })
}
