import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockPlanSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type PlanOfShop = { readonly planId: string; readonly shopId: string; readonly actor?: string }

/**
 * Ends a plan for orders placed from now on; whoever has the product up keeps its rate for the lock's length if what
 * follows is lower (B4). Planned changes are dropped, history stays (B3). The default plan ends with its program.
 * Idempotent on: the plan's id.
 */
export async function archivePlan(
  tx: Tx,
  { planId, shopId, actor = 'system' }: PlanOfShop,
): Promise<Outcome<{ archived: boolean }, ProgramRefusalCode>> {
  const plan = await tx.plan.findFirst({ where: { id: planId, program: { shopId } } })
  if (!plan) return refuse('PLAN_NOT_FOUND')
  const isDefault = plan.kind === 'open' && plan.productId === null && plan.collectionId === null
  if (isDefault) return refuse('DEFAULT_PLAN_STAYS')
  const [locked] = await sql(tx, lockPlanSql, [planId])
  if (!locked) return accept({ archived: false })
  await tx.rateVersion.deleteMany({ where: { planId, startsAt: { gt: tx.now } } })
  await tx.rateVersion.updateMany({
    where: { planId, startsAt: { lte: tx.now }, OR: [{ endsAt: null }, { endsAt: { gt: tx.now } }] },
    data: { endsAt: tx.now },
  })
  await tx.plan.update({ where: { id: planId }, data: { archivedAt: tx.now } })
  await noteAudit(tx, { shopId, actor, action: 'plan.archive', subject: planId })
  return accept({ archived: true })
}
