import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { PlanOfShop } from './archive-plan.server.ts'
import { lockPlanSql } from './internal/locks.sql.ts'
import { toCap } from './internal/stored-facts.ts'
import type { SpendCap } from './rate-facts.ts'
import type { ProgramRefusalCode } from './refusals.ts'

/**
 * B8: how much commission a plan may cost in all or in each month, in minor units of the shop's currency; null: no limit.
 * What was decided before keeps the limit it was given.
 * Idempotent on: the plan's cap.
 */
export async function setPlanCap(
  tx: Tx,
  { planId, shopId, cap, actor = 'system' }: PlanOfShop & { readonly cap: SpendCap | null },
): Promise<Outcome<{ planId: string }, ProgramRefusalCode>> {
  const plan = await tx.plan.findFirst({ where: { id: planId, program: { shopId } } })
  const [locked] = plan ? await sql(tx, lockPlanSql, [planId]) : []
  if (!plan || !locked) return refuse('PLAN_NOT_FOUND')
  if (cap && cap.capMinor < 0n) return refuse('CAP_INVALID')
  const data = { capMinor: cap?.capMinor ?? null, capPeriod: cap?.capPeriod ?? null }
  await tx.plan.update({ where: { id: planId }, data })
  await noteAudit(tx, {
    shopId, actor, action: 'plan.setCap', subject: planId,
    before: { ...toCap(plan.capMinor, plan.capPeriod) }, after: data,
  }) // prettier-ignore
  return accept({ planId })
}
