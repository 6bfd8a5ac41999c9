import type { ReasonCode } from '#app/domain/commissions/reasons.ts'
import { accountOf, toCommissionState, type CommissionState } from '#app/domain/commissions/states.ts'
import { creatorHeld, creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Commission } from '@prisma/client'
import { netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'
import { moveState } from './move-state.server.ts'

export type TakingBack = {
  readonly sourceKey: string
  readonly actor: string
  readonly reasonCode: Extract<ReasonCode, 'DISPUTE_UPHELD' | 'RISK_CONFIRMED' | 'TAKEN_BACK'>
  /** In somebody's own words. */
  readonly reason: string
}

const closed: ReadonlySet<CommissionState> = new Set(['void', 'reversed'])

/** May it still be taken back whole? Money on its way or gone has its own course (D5). */
export function isTakable({ state }: Pick<Commission, 'state'>): boolean {
  return state !== 'inPayout' && state !== 'paid'
}

/**
 * A1, E13: everything that a line earned goes back, by an entry of its own with its reason; the reason stays on the line, so
 * that no later refund or edit earns it again. The commission is locked.
 */
export async function takeBackWhole(tx: Tx, commission: Commission, taking: TakingBack): Promise<void> {
  const { id, creatorId, shopId, currency } = commission
  const { sourceKey, actor, reasonCode, reason } = taking
  const state = toCommissionState(commission.state)
  const booked = (await netAmountsOf(tx, [id])).get(id) ?? 0n
  if (booked > 0n && creatorId !== null) {
    const isPayable = accountOf(state) === 'payable'
    await book(tx, {
      commissionId: id,
      kind: 'reversal',
      sourceKey,
      occurredAt: tx.now,
      posting: {
        debit: isPayable ? creatorPayable(creatorId, shopId) : creatorHeld(creatorId, shopId),
        credit: merchantCommissionPayable(shopId),
        amountMinor: booked,
        currency,
      },
      arithmetic: { targetMinor: '0', bookedBeforeMinor: booked.toString(), deltaMinor: (-booked).toString(), reason },
    })
  }
  await tx.commission.update({ where: { id }, data: { reasonCode } })
  if (!closed.has(state)) await moveState(tx, commission, 'reversed', { actor, reasonCode })
}
