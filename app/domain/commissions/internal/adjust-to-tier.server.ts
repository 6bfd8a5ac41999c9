import { targetOf } from '#app/domain/commissions/commission-target.ts'
import { explanation } from '#app/domain/commissions/explanation.ts'
import { tierBpsFor } from '#app/domain/commissions/tier-bps.ts'
import { creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { netAmountsOf } from './amounts.server.ts'
import { book } from './book.server.ts'
import { lockCommission } from './lock-commission.server.ts'
import { lockOrderFacts } from './order-facts.server.ts'
import { withinCap } from './plan-spend.server.ts'
import { remainingOfOrder } from './remaining-of-order.ts'
import { termsOfRow, toTermsData } from './terms-of-row.ts'

export type Adjusting = {
  readonly commissionId: string
  readonly reachedBps: number
  readonly sourceKey: string
}

/** B6: one settled line to the tier of its period, no further than the plan's cap still allows (B8). */
export async function adjustToTier(tx: Tx, { commissionId, reachedBps, sourceKey }: Adjusting): Promise<void> {
  const commission = await lockCommission(tx, commissionId)
  const rate = commission && explanation.pick({ rate: true }).parse(commission.explanation).rate
  if (!commission || !rate || commission.creatorId === null || commission.tierBps !== null) return
  const tierBps = tierBpsFor(rate, reachedBps)
  const order = await lockOrderFacts(tx, commission.orderId)
  const netBaseMinor = order ? (remainingOfOrder(order).get(commission.orderLineId)?.netBaseMinor ?? 0n) : 0n
  const bookedMinor = (await netAmountsOf(tx, [commissionId])).get(commissionId) ?? 0n
  const wantedMinor = order?.cancelledAt
    ? 0n
    : targetOf({ ...termsOfRow(commission), tierBps, limitMinor: null }, netBaseMinor)
  const deltaMinor = wantedMinor > bookedMinor ? await withinCap(tx, commission, wantedMinor - bookedMinor) : 0n
  const targetMinor = bookedMinor + deltaMinor
  const limitMinor = targetMinor < wantedMinor || commission.limitMinor !== null ? targetMinor : null
  await tx.commission.update({ where: { id: commissionId }, data: { tierBps, limitMinor } })
  if (deltaMinor === 0n) return
  const { creatorId, shopId, currency } = commission
  await book(tx, {
    commissionId,
    kind: 'adjustment',
    sourceKey,
    occurredAt: tx.now,
    posting: {
      debit: merchantCommissionPayable(shopId),
      credit: creatorPayable(creatorId, shopId),
      amountMinor: deltaMinor,
      currency,
    },
    arithmetic: {
      netBaseMinor: netBaseMinor.toString(),
      ...toTermsData({ ...commission, tierBps, limitMinor }),
      targetMinor: targetMinor.toString(),
      bookedBeforeMinor: bookedMinor.toString(),
      deltaMinor: deltaMinor.toString(),
    },
  })
}
