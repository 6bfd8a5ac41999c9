import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { endReview } from './internal/end-review.server.ts'
import { holdAgain } from './internal/hold-again.server.ts'
import { lockCommission } from './internal/lock-commission.server.ts'
import { commissionsOfContentSql } from './internal/locks.sql.ts'
import { moveState } from './internal/move-state.server.ts'
import { raiseFindings } from './internal/raise-findings.server.ts'

export type OfContent = { readonly creatorId: string; readonly contentId: string }

const freezable = new Set(['estimated', 'held', 'payable'])

/**
 * A14: content was taken down for a violation: what it earned and was not paid out is frozen until somebody has looked, or
 * the review has run out (E6). What it earns later is frozen as it is decided.
 * Idempotent on: (commission, rule).
 */
export async function freezeCommissions(
  tx: Tx,
  of: OfContent & { readonly actor: string },
): Promise<{ frozen: number }> {
  const { riskReviewDays } = (await policyAt(tx, { at: tx.now })).values.holds
  let frozen = 0
  for (const commissionId of await commissionsOf(tx, of)) {
    const commission = await lockCommission(tx, commissionId)
    if (!commission || !freezable.has(commission.state)) continue
    const finding = { rule: 'CONTENT_TAKEN_DOWN', evidence: { compared: 'content' } } as const
    const { shopId } = commission
    const raised = await raiseFindings(tx, { commissionId, shopId, findings: [finding], reviewDays: riskReviewDays })
    if (raised === 0) continue
    if (commission.state === 'payable') await holdAgain(tx, commission, `content:${of.contentId}`)
    await moveState(tx, commission, 'frozen', { actor: of.actor, reasonCode: 'CONTENT_TAKEN_DOWN' })
    frozen++
  }
  return { frozen }
}

/**
 * The content was found right after all: what was frozen because of it goes on.
 * Idempotent on: finding.
 */
export async function unfreezeCommissions(
  tx: Tx,
  of: OfContent & { readonly actor: string },
): Promise<{ unfrozen: number }> {
  let unfrozen = 0
  for (const commissionId of await commissionsOf(tx, of)) {
    const commission = await lockCommission(tx, commissionId)
    const { count } = await tx.riskFinding.updateMany({
      where: { commissionId, rule: 'CONTENT_TAKEN_DOWN', reviewedAt: null },
      data: { reviewedAt: tx.now, reviewedBy: of.actor, outcome: 'cleared' },
    })
    if (!commission || count === 0) continue
    await endReview(tx, commission, { actor: of.actor, reasonCode: 'RISK_CLEARED' })
    unfrozen++
  }
  return { unfrozen }
}

async function commissionsOf(tx: Tx, { creatorId, contentId }: OfContent): Promise<string[]> {
  const rows = await sql<{ id: string }>(tx, commissionsOfContentSql, [creatorId, contentId])
  return rows.map(({ id }) => id)
}
