import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { programOpened } from './events.ts'
import { checkRate } from './internal/check-rate.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type OpenProgramInput = { readonly shopId: string; readonly rateBps: number; readonly name: string }

/**
 * Opens a shop's affiliate program to every creator, with one default rate for all products.
 * Idempotent on: the shop's one running program (unique index one_running_program), if name and rate are the same.
 */
export async function openProgram(
  tx: Tx,
  { shopId, rateBps, name }: OpenProgramInput,
): Promise<Outcome<{ programId: string; planId: string }, ProgramRefusalCode>> {
  const refusal = await checkRate(tx, rateBps, null)
  if (refusal) return refusal
  const programId = newId('program')
  const { count } = await tx.program.createMany({
    data: [{ id: programId, shopId, name, status: 'active', startsAt: tx.now, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return existingProgram(tx, { shopId, rateBps, name })
  const planId = newId('plan')
  await tx.plan.create({ data: { id: planId, programId, kind: 'open', createdAt: tx.now } })
  await tx.rateVersion.create({
    data: { id: newId('rateVersion'), planId, rateBps, startsAt: tx.now, createdAt: tx.now },
  })
  await publish(tx, programOpened({ programId, shopId }))
  return accept({ programId, planId })
}

async function existingProgram(
  tx: Tx,
  { shopId, rateBps, name }: OpenProgramInput,
): Promise<Outcome<{ programId: string; planId: string }, ProgramRefusalCode>> {
  const program = await tx.program.findFirst({
    where: { shopId, status: { not: 'ended' } },
    include: { plans: { where: { kind: 'open', productId: null }, include: { rates: { where: { endsAt: null } } } } },
  })
  const plan = program?.plans[0]
  assert(program && plan, 'a program that is in the way exists and has a default plan')
  const isSame = program.name === name && plan.rates[0]?.rateBps === rateBps
  return isSame
    ? accept({ programId: program.id, planId: plan.id })
    : refuse('PROGRAM_ALREADY_OPEN', { name: program.name })
}
