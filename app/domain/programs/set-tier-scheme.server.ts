import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome, type Refusal } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { checkPercent } from './internal/check-rate.server.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import { storeTierSteps, toTierSteps } from './internal/stored-facts.ts'
import type { TierStep } from './rate-facts.ts'
import type { ProgramRefusalCode } from './refusals.ts'
import { tierPeriodOf } from './tier-steps.ts'

type ProgramOfShop = { readonly programId: string; readonly shopId: string; readonly actor?: string }

export type TierSchemeInput = ProgramOfShop & {
  readonly mode: 'marginal' | 'retroactive'
  readonly period: 'month' | 'quarter'
  /** One to ten, thresholds and rates both rising; minor units of the shop's currency. */
  readonly steps: readonly TierStep[]
}

const mostSteps = 10

/**
 * B6: more for those who sell more. The first scheme holds from now on; a change waits for the end of the period that
 * runs, so that nobody's period is counted by two measures.
 * Idempotent on: the scheme that is to hold next; the same again changes nothing.
 */
export async function setTierScheme(
  tx: Tx,
  input: TierSchemeInput,
): Promise<Outcome<{ tierSchemeId: string; startsAt: Date }, ProgramRefusalCode>> {
  const { programId, shopId, mode, period, actor = 'system' } = input
  const refusal = (await refusalOfProgram(tx, input)) ?? (await refusalOfSteps(tx, input))
  if (refusal) return refusal
  const steps = storeTierSteps(input.steps)
  const last = await lastScheme(tx, programId)
  const isSame = last?.endsAt === null && last.mode === mode && last.period === period
  if (isSame && isSameSteps(toTierSteps(last.steps), input.steps)) {
    return accept({ tierSchemeId: last.id, startsAt: last.startsAt })
  }
  const startsAt = await makeRoom(tx, last)
  const tierSchemeId = newId('tierScheme')
  const scheme = { mode, period, steps, startsAt }
  await tx.tierScheme.create({ data: { id: tierSchemeId, programId, ...scheme, createdAt: tx.now } })
  await noteAudit(tx, { shopId, actor, action: 'program.setTiers', subject: programId, after: scheme })
  return accept({ tierSchemeId, startsAt })
}

/**
 * B6: no tiers any more once the period that runs is over; one that has not begun is dropped.
 * Idempotent on: the program's open scheme.
 */
export async function endTierScheme(
  tx: Tx,
  input: ProgramOfShop,
): Promise<Outcome<{ endsAt: Date | null }, ProgramRefusalCode>> {
  const refusal = await refusalOfProgram(tx, input)
  if (refusal) return refusal
  const last = await lastScheme(tx, input.programId)
  if (!last || last.endsAt !== null) return accept({ endsAt: last?.endsAt ?? null })
  const endsAt = await makeRoom(tx, last)
  const { shopId, programId, actor = 'system' } = input
  await noteAudit(tx, { shopId, actor, action: 'program.endTiers', subject: programId, after: { endsAt } })
  return accept({ endsAt })
}

function lastScheme(tx: Tx, programId: string) {
  return tx.tierScheme.findFirst({ where: { programId }, orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] })
}

type Scheme = NonNullable<Awaited<ReturnType<typeof lastScheme>>>

function isSameSteps(a: readonly TierStep[], b: readonly TierStep[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ fromMinor, rateBps }, index) => {
      const other = b[index]
      return fromMinor === other?.fromMinor && rateBps === other.rateBps
    })
  )
}

/** From when on another scheme may hold. */
async function makeRoom(tx: Tx, last: Scheme | null): Promise<Date> {
  if (!last) return tx.now
  if (last.startsAt > tx.now) {
    await tx.tierScheme.delete({ where: { id: last.id } })
    return last.startsAt
  }
  if (last.endsAt !== null) return last.endsAt > tx.now ? last.endsAt : tx.now
  const { endsAt } = tierPeriodOf(last.period === 'quarter' ? 'quarter' : 'month', tx.now)
  await tx.tierScheme.update({ where: { id: last.id }, data: { endsAt } })
  return endsAt
}

async function refusalOfProgram(tx: Tx, { programId, shopId }: ProgramOfShop) {
  await sql(tx, lockProgramSql, [programId])
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  return program.status === 'ended' ? refuse('PROGRAM_ENDED', { name: program.name }) : null
}

async function refusalOfSteps(
  tx: Tx,
  { programId, steps }: TierSchemeInput,
): Promise<Refusal<ProgramRefusalCode> | null> {
  const isRising = steps.every(({ fromMinor, rateBps }, index) => {
    const before = steps[index - 1]
    return fromMinor >= 0n && (!before || (fromMinor > before.fromMinor && rateBps > before.rateBps))
  })
  if (steps.length === 0 || steps.length > mostSteps || !isRising)
    return refuse('TIER_STEPS_INVALID', { maximum: mostSteps })
  for (const { rateBps } of steps) {
    const refusal = await checkPercent(tx, rateBps, programId)
    if (refusal) return refusal
  }
  return null
}
