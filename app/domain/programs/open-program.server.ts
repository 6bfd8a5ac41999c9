import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { programOpened } from './events.ts'
import { checkRate } from './internal/check-rate.server.ts'
import { toFixedAmounts } from './internal/stored-facts.ts'
import { writeRateVersion } from './internal/write-rate-version.server.ts'
import { isSameRate, toRateValues, type RateInput } from './rate-input.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type OpenProgramInput = RateInput & {
  readonly shopId: string
  readonly name: string
  readonly actor?: string
}

/**
 * Opens a shop's affiliate program to every creator, with one default rate for all products.
 * Idempotent on: the shop's one running program (unique index one_running_program), if name and rate are the same.
 */
export async function openProgram(
  tx: Tx,
  input: OpenProgramInput,
): Promise<Outcome<{ programId: string; planId: string }, ProgramRefusalCode>> {
  const { shopId, name, actor = 'system' } = input
  const values = toRateValues(input)
  const refusal = await checkRate(tx, values, null)
  if (refusal) return refusal
  const programId = newId('program')
  const { count } = await tx.program.createMany({
    data: [{ id: programId, shopId, name, status: 'active', startsAt: tx.now, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return existingProgram(tx, input)
  const planId = newId('plan')
  await tx.plan.create({ data: { id: planId, programId, kind: 'open', createdAt: tx.now } })
  await writeRateVersion(tx, { planId, values, startsAt: tx.now })
  await noteAudit(tx, { shopId, actor, action: 'program.open', subject: programId, after: { name, ...values } })
  await publish(tx, programOpened({ programId, shopId }))
  return accept({ programId, planId })
}

async function existingProgram(
  tx: Tx,
  input: OpenProgramInput,
): Promise<Outcome<{ programId: string; planId: string }, ProgramRefusalCode>> {
  const { shopId, name } = input
  const isDefault = { kind: 'open', productId: null, collectionId: null, archivedAt: null }
  const inForce = { startsAt: { lte: tx.now }, OR: [{ endsAt: null }, { endsAt: { gt: tx.now } }] }
  const program = await tx.program.findFirst({
    where: { shopId, status: { not: 'ended' } },
    include: { plans: { where: isDefault, include: { rates: { where: inForce } } } },
  })
  const plan = program?.plans[0]
  const rate = plan?.rates[0]
  assert(program && plan && rate, 'a program that is in the way exists and has a default plan')
  const stands = { ...rate, fixedAmounts: toFixedAmounts(rate.fixedAmounts) }
  const isSame = program.name === name && isSameRate(stands, toRateValues(input))
  return isSame
    ? accept({ programId: program.id, planId: plan.id })
    : refuse('PROGRAM_ALREADY_OPEN', { name: program.name })
}
