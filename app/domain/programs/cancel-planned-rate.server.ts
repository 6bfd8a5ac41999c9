import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockPlanSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

type PlannedRate = { readonly rateVersionId: string; readonly shopId: string; readonly actor?: string }

/**
 * B3: takes back a change that has not begun; the version before it holds on.
 * Idempotent on: the version's id; one that is gone counts as taken back.
 */
export async function cancelPlannedRate(
  tx: Tx,
  { rateVersionId, shopId, actor = 'system' }: PlannedRate,
): Promise<Outcome<{ cancelled: boolean }, ProgramRefusalCode>> {
  const found = await tx.rateVersion.findFirst({ where: { id: rateVersionId, plan: { program: { shopId } } } })
  if (!found) return accept({ cancelled: false })
  await sql(tx, lockPlanSql, [found.planId])
  const version = await tx.rateVersion.findUnique({ where: { id: rateVersionId } })
  if (!version) return accept({ cancelled: false })
  if (version.startsAt <= tx.now) return refuse('RATE_HAS_BEGUN')
  const { planId, startsAt, endsAt, rateBps } = version
  await tx.rateVersion.delete({ where: { id: rateVersionId } })
  // Not one that was replaced in the instant it began: such a version is empty.
  await tx.rateVersion.updateMany({ where: { planId, endsAt: startsAt, startsAt: { lt: startsAt } }, data: { endsAt } })
  await noteAudit(tx, {
    shopId, actor, action: 'plan.cancelPlannedRate', subject: planId, before: { rateBps, startsAt },
  }) // prettier-ignore
  return accept({ cancelled: true })
}
