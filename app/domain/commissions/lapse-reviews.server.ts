import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { endReview } from './internal/end-review.server.ts'
import { lockCommission } from './internal/lock-commission.server.ts'
import { reviewsDueSql } from './internal/locks.sql.ts'

const batchSize = 100

/**
 * E6: a review that nobody finished in time ends by itself, and what it held goes on; not for somebody whom the platform has
 * banned. One batch; call again while `isMore`.
 * Idempotent on: finding.
 */
export async function lapseReviews(tx: Tx): Promise<{ lapsed: number; isMore: boolean }> {
  const due = await sql<{ commissionId: string }>(tx, reviewsDueSql, [tx.now, batchSize])
  for (const { commissionId } of due) {
    const commission = await lockCommission(tx, commissionId)
    if (!commission) continue
    await tx.riskFinding.updateMany({
      where: { commissionId, reviewedAt: null },
      data: { reviewedAt: tx.now, reviewedBy: 'system', outcome: 'lapsed' },
    })
    await endReview(tx, commission, { actor: 'system', reasonCode: 'RISK_REVIEW_LAPSED' })
  }
  return { lapsed: due.length, isMore: due.length === batchSize }
}
