import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { disputeText } from './dispute-rules.ts'
import { netAmountsOf } from './internal/amounts.server.ts'
import { lockCommission } from './internal/lock-commission.server.ts'
import { isTakable, takeBackWhole } from './internal/take-back.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

export type ReverseCommission = {
  readonly commissionId: string
  readonly actor: string
  /** In words; kept with the entry, and shown to both sides. */
  readonly reason: string
}

/**
 * E13: a ban alone takes nothing back; each line that is taken back has its own reason. Refused once it is on its way or paid.
 * Idempotent on: commission; it is taken back once, later calls are refused.
 */
export async function reverseCommission(
  tx: Tx,
  { commissionId, actor, reason }: ReverseCommission,
): Promise<Outcome<{ readonly commissionId: string }, CommissionRefusalCode>> {
  const words = disputeText.safeParse(reason)
  if (!words.success) return refuse('DISPUTE_WITHOUT_EVIDENCE')
  const commission = await lockCommission(tx, commissionId)
  if (!commission) return refuse('COMMISSION_NOT_FOUND')
  if (!isTakable(commission)) return refuse('COMMISSION_PAID_OUT')
  const booked = (await netAmountsOf(tx, [commissionId])).get(commissionId) ?? 0n
  if (booked <= 0n) return refuse('COMMISSION_AT_ZERO')
  const taking = { sourceKey: 'takenBack', actor, reasonCode: 'TAKEN_BACK', reason: words.data } as const
  await takeBackWhole(tx, commission, taking)
  const { shopId } = commission
  await noteAudit(tx, {
    shopId,
    actor,
    action: 'commission.takeBack',
    subject: commissionId,
    after: { reason: words.data },
  })
  return accept({ commissionId })
}
