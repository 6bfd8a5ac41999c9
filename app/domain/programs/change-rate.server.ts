import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { rateChanged } from './events.ts'
import { checkRate } from './internal/check-rate.server.ts'
import { lockPlanSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type ChangeRateInput = { readonly planId: string; readonly rateBps: number; readonly shopId?: string }

/**
 * B3: closes the plan's current rate version and opens the next one now. History is never edited.
 * Idempotent on: the plan's current rate; asking for the rate that already holds changes nothing.
 */
export async function changeRate(
  tx: Tx,
  { planId, rateBps, shopId }: ChangeRateInput,
): Promise<Outcome<{ rateVersionId: string; isNew: boolean }, ProgramRefusalCode>> {
  const [locked] = await sql(tx, lockPlanSql, [planId])
  if (!locked) return refuse('PLAN_NOT_FOUND')
  const plan = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { program: true, rates: { where: { endsAt: null } } },
  })
  if (shopId !== undefined && plan.program.shopId !== shopId) return refuse('PLAN_NOT_FOUND')
  if (plan.program.status === 'ended') return refuse('PROGRAM_ENDED')
  const refusal = await checkRate(tx, rateBps, plan.programId)
  if (refusal) return refusal
  const current = plan.rates[0]
  assert(current, 'a plan that is not archived has an open rate version')
  if (current.rateBps === rateBps) return accept({ rateVersionId: current.id, isNew: false })
  await tx.rateVersion.update({ where: { id: current.id }, data: { endsAt: tx.now } })
  const rateVersionId = newId('rateVersion')
  await tx.rateVersion.create({ data: { id: rateVersionId, planId, rateBps, startsAt: tx.now, createdAt: tx.now } })
  await publish(tx, rateChanged({ programId: plan.programId, planId, fromBps: current.rateBps, toBps: rateBps }))
  return accept({ rateVersionId, isNew: true })
}
