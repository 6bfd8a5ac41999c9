import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockCommission, type LockedCommission } from './internal/lock-commission.server.ts'
import { endReview } from './internal/end-review.server.ts'
import { isTakable, takeBackWhole } from './internal/take-back.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

export type ReviewFinding = {
  readonly findingId: string
  /** Given by a merchant: only findings of their own shop. */
  readonly shopId?: string
  readonly outcome: 'cleared' | 'confirmed'
  readonly reviewedBy: string
  /** What whoever confirms it saw; kept with the entry that takes the line back. */
  readonly reason?: string
}

/**
 * E6, E8-E11: somebody has looked. The last finding that is cleared lets the line go on; one that is confirmed takes it back,
 * and the creator may object to that. Refused once the money is on its way or paid.
 * Idempotent on: finding; it is reviewed once, the same answer again changes nothing.
 */
export async function reviewFinding(
  tx: Tx,
  { findingId, shopId, outcome, reviewedBy, reason = '' }: ReviewFinding,
): Promise<Outcome<{ readonly commissionId: string }, CommissionRefusalCode>> {
  const found = await tx.riskFinding.findFirst({ where: { id: findingId, ...(shopId !== undefined && { shopId }) } })
  const commission = found && (await lockCommission(tx, found.commissionId))
  if (!commission) return refuse('FINDING_NOT_FOUND')
  if (outcome === 'confirmed' && !isTakable(commission)) return refuse('COMMISSION_PAID_OUT')
  const { count } = await tx.riskFinding.updateMany({
    where: { id: findingId, reviewedAt: null },
    data: { reviewedAt: tx.now, reviewedBy, outcome },
  })
  if (count === 0) {
    const earlier = await tx.riskFinding.findUniqueOrThrow({ where: { id: findingId } })
    return earlier.outcome === outcome ? accept({ commissionId: commission.id }) : refuse('FINDING_REVIEWED')
  }
  await noteAudit(tx, {
    ...{ shopId: commission.shopId, actor: reviewedBy, action: `finding.${outcome}`, subject: findingId },
    after: { rule: found?.rule ?? '', reason },
  })
  if (outcome === 'confirmed') await confirm(tx, commission, { findingId, reviewedBy, reason })
  else await endReview(tx, commission, { actor: reviewedBy, reasonCode: 'RISK_CLEARED' })
  return accept({ commissionId: commission.id })
}

type Confirming = { findingId: string; reviewedBy: string; reason: string }

async function confirm(tx: Tx, commission: LockedCommission, { findingId, reviewedBy, reason }: Confirming) {
  const taking = { sourceKey: `finding:${findingId}`, actor: reviewedBy, reasonCode: 'RISK_CONFIRMED', reason } as const
  await takeBackWhole(tx, commission, taking)
  await tx.commissionBlock.updateMany({
    where: { commissionId: commission.id, kind: 'RISK_REVIEW', clearedAt: null },
    data: { clearedAt: tx.now },
  })
}
