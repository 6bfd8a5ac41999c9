import { findingRaised } from '#app/domain/commissions/events.ts'
import type { Finding } from '#app/domain/commissions/risk-rules.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'

export type Raising = {
  readonly commissionId: string
  readonly shopId: string
  readonly findings: readonly Finding[]
  /** E6 */
  readonly reviewDays: number
}

/**
 * E8-E11: keeps what the rules found and holds the release back until somebody has looked, or the review has run out.
 * Idempotent on: (commission, rule), unique; what was looked at already is not raised again. Returns how many are new.
 */
export async function raiseFindings(tx: Tx, { commissionId, shopId, findings, reviewDays }: Raising): Promise<number> {
  let raised = 0
  for (const { rule, evidence } of findings) {
    const finding = { id: newId('riskFinding'), commissionId, shopId, rule, evidence, foundAt: tx.now }
    const { count } = await tx.riskFinding.createMany({ data: [finding], skipDuplicates: true })
    if (count === 0) continue
    raised++
    await publish(tx, findingRaised({ findingId: finding.id, commissionId, shopId, rule }))
  }
  if (raised === 0) return 0
  const clockAt = addDays(tx.now, Math.max(1, reviewDays))
  await tx.commissionBlock.upsert({
    where: { commissionId_kind: { commissionId, kind: 'RISK_REVIEW' } },
    create: { commissionId, kind: 'RISK_REVIEW', since: tx.now, clockAt },
    update: { since: tx.now, clockAt, clearedAt: null },
  })
  return raised
}
