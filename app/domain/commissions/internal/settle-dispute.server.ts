import { commissionDisputeDecided } from '#app/domain/commissions/events.ts'
import { favours, type CommissionDisputeState, type Party } from '#app/domain/commissions/dispute-rules.ts'
import { isPaying } from '#app/domain/commissions/reasons.ts'
import { accountOf, toCommissionState } from '#app/domain/commissions/states.ts'
import { targetOf } from '#app/domain/commissions/commission-target.ts'
import { creatorHeld, creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { CommissionDispute } from '@prisma/client'
import { netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'
import type { LockedCommission } from './lock-commission.server.ts'
import { moveState } from './move-state.server.ts'
import { lockOrderFacts } from './order-facts.server.ts'
import { remainingOfOrder } from './remaining-of-order.ts'
import { restore } from './restore.server.ts'
import { isTakable, takeBackWhole } from './take-back.server.ts'
import { termsOfRow, toTermsData } from './terms-of-row.ts'

export type Settling = {
  readonly state: Extract<CommissionDisputeState, 'upheld' | 'rejected' | 'lapsed' | 'withdrawn'>
  readonly decision: string
  readonly decidedBy: string
  /** What the line earns from now on, where the creator was right. */
  readonly amendedBps: number
}

/**
 * E5: what a dispute that ends does to the line. False if somebody else ended it meanwhile. The commission is locked.
 * Idempotent on: dispute; it ends once.
 */
export async function settleDispute(
  tx: Tx,
  { dispute, commission }: { readonly dispute: CommissionDispute; readonly commission: LockedCommission },
  { state, decision, decidedBy, amendedBps }: Settling,
): Promise<boolean> {
  const { id: disputeId, shopId, creatorId, commissionId } = dispute
  const openedBy: Party = dispute.openedBy === 'creator' ? 'creator' : 'merchant'
  const { count } = await tx.commissionDispute.updateMany({
    where: { id: disputeId, decidedAt: null },
    data: { state, decision, decidedBy, decidedAt: tx.now },
  })
  if (count === 0) return false
  await tx.commissionBlock.updateMany({
    where: { commissionId, kind: 'DISPUTE', clearedAt: null },
    data: { clearedAt: tx.now },
  })
  const sourceKey = `objection:${disputeId}`
  const favoured = favours(openedBy, state)
  if (favoured === 'merchant' && openedBy === 'merchant') {
    if (isTakable(commission))
      await takeBackWhole(tx, commission, {
        sourceKey,
        actor: decidedBy,
        reasonCode: 'DISPUTE_UPHELD',
        reason: decision,
      })
  } else {
    const isRaised = favoured === 'creator' && openedBy === 'creator' && state !== 'withdrawn'
    if (isRaised) await raiseTo(tx, commission, { sourceKey, amendedBps, decidedBy })
    const now = isRaised ? await tx.commission.findUniqueOrThrow({ where: { id: commissionId } }) : commission
    await restore(tx, { ...now, orderId: commission.orderId }, { actor: decidedBy, reasonCode: 'DISPUTE_CLOSED' })
  }
  await publish(tx, commissionDisputeDecided({ disputeId, commissionId, shopId, creatorId, openedBy, state }))
  return true
}

type Raise = { readonly sourceKey: string; readonly amendedBps: number; readonly decidedBy: string }

/** A1, B5: an entry of its own brings the line to what the amended rate gives on what is left; the sale's own stays as it was. */
async function raiseTo(
  tx: Tx,
  commission: LockedCommission,
  { sourceKey, amendedBps, decidedBy }: Raise,
): Promise<void> {
  const { id, creatorId, shopId, currency, orderId, orderLineId } = commission
  const order = await lockOrderFacts(tx, orderId)
  const netBaseMinor = order ? (remainingOfOrder(order).get(orderLineId)?.netBaseMinor ?? 0n) : 0n
  const amended = { ...commission, tierBps: amendedBps }
  const target = order?.cancelledAt ? 0n : targetOf(termsOfRow(amended), netBaseMinor)
  const booked = (await netAmountsOf(tx, [id])).get(id) ?? 0n
  if (creatorId === null || target <= booked) return
  const state = toCommissionState(commission.state)
  const isPayable = accountOf(state) === 'payable'
  const reasonCode = isPaying(commission.reasonCode) ? commission.reasonCode : 'ATTRIBUTED'
  await tx.commission.update({ where: { id }, data: { tierBps: amendedBps, reasonCode } })
  await book(tx, {
    commissionId: id,
    kind: 'adjustment',
    sourceKey,
    occurredAt: tx.now,
    posting: {
      debit: merchantCommissionPayable(shopId),
      credit: isPayable ? creatorPayable(creatorId, shopId) : creatorHeld(creatorId, shopId),
      amountMinor: target - booked,
      currency,
    },
    arithmetic: {
      netBaseMinor: netBaseMinor.toString(),
      ...toTermsData(amended),
      targetMinor: target.toString(),
      bookedBeforeMinor: booked.toString(),
      deltaMinor: (target - booked).toString(),
    },
  })
  const next = state === 'void' ? 'estimated' : state === 'reversed' ? 'held' : state
  await moveState(tx, commission, next, { actor: decidedBy, reasonCode: 'DISPUTE_UPHELD' })
}
