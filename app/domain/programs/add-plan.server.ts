import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { changeRate } from './change-rate.server.ts'
import { checkRate } from './internal/check-rate.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type AddPlanInput = {
  readonly programId: string
  readonly shopId: string
  readonly rateBps: number
  /** Given: a targeted plan for this creator. Absent: open to all, for one product. */
  readonly creatorId?: string | null
  readonly productId?: string | null
}

/**
 * B2: a rate for one creator, one product, or both; it takes precedence over the program's default even if lower.
 * Idempotent on: (program, kind, creator, product), unique index one_plan_per_scope; a scope that has a plan gets the rate.
 */
export async function addPlan(tx: Tx, input: AddPlanInput): Promise<Outcome<{ planId: string }, ProgramRefusalCode>> {
  const { programId, shopId, rateBps, creatorId = null, productId = null } = input
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'ended') return refuse('PROGRAM_ENDED')
  if (creatorId !== null && !(await tx.creator.findUnique({ where: { id: creatorId } })))
    return refuse('CREATOR_NOT_FOUND')
  if (productId !== null && !(await tx.product.findFirst({ where: { id: productId, shopId } })))
    return refuse('PRODUCT_NOT_FOUND')
  const refusal = await checkRate(tx, rateBps, programId)
  if (refusal) return refusal
  const planId = newId('plan')
  const scope = { programId, kind: creatorId === null ? 'open' : 'targeted', creatorId, productId }
  const { count } = await tx.plan.createMany({
    data: [{ id: planId, ...scope, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 1) {
    await tx.rateVersion.create({
      data: { id: newId('rateVersion'), planId, rateBps, startsAt: tx.now, createdAt: tx.now },
    })
    return accept({ planId })
  }
  const existing = await tx.plan.findFirstOrThrow({ where: { ...scope, archivedAt: null } })
  const changed = await changeRate(tx, { planId: existing.id, rateBps })
  return changed.ok ? accept({ planId: existing.id }) : changed
}
