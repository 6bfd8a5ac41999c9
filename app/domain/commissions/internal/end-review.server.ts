import type { Tx } from '#app/platform/db/database.server.ts'
import type { LockedCommission } from './lock-commission.server.ts'
import type { Why } from './move-state.server.ts'
import { restore } from './restore.server.ts'

/** E6: with nothing left to look at, the line goes on; a payment that the buyer's bank disputes keeps it frozen. */
export async function endReview(tx: Tx, commission: LockedCommission, why: Why): Promise<void> {
  const { id: commissionId } = commission
  if ((await tx.riskFinding.count({ where: { commissionId, reviewedAt: null } })) > 0) return
  await tx.commissionBlock.updateMany({
    where: { commissionId, kind: 'RISK_REVIEW', clearedAt: null },
    data: { clearedAt: tx.now },
  })
  const isCharged = await tx.commissionBlock.count({
    where: { commissionId, kind: 'CHARGEBACK_OPEN', clearedAt: null },
  })
  if (isCharged === 0 && commission.state !== 'disputed') await restore(tx, commission, why)
}
