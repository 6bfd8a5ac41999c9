import { addDays } from '#app/kernel/clock.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Commission, Dispute } from '@prisma/client'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { blockRelease, clearBlock } from './block-release.server.ts'
import { correctOrder } from './internal/correct-order.server.ts'
import { holdAgain } from './internal/hold-again.server.ts'
import { lockCommissionsSql } from './internal/locks.sql.ts'
import { moveState } from './internal/move-state.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/** Z5: banks decide within some months; then somebody looks again. */
const decidedWithinDays = 120

/**
 * D10: while the buyer's bank asks for the money, the commissions of the payment's orders are frozen; lost takes them
 * back, won lets them go on. Both keep the original release date, or now if that is past. The bank's fee is nobody's
 * commission and never booked here.
 * Idempotent on: the payment's disputes as they stand; the reversal on the dispute.
 */
export async function applyDispute(
  tx: Tx,
  { disputeId }: { readonly disputeId: string },
): Promise<Outcome<{ disputeId: string }, CommissionRefusalCode>> {
  const dispute = await tx.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: { payment: { include: { disputes: true, checkout: { include: { orders: { select: { id: true } } } } } } },
  })
  const { disputes, checkout } = dispute.payment
  // A bank that only asks has taken nothing: that freezes nobody.
  const isUndecided = disputes.some(({ state }) => state === 'open' || state === 'underReview')
  for (const { id } of [...checkout.orders].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const accrued = await accrueForOrder(tx, id)
    if (!accrued.ok) return accrued
    if (isUndecided) await freeze(tx, id, dispute)
    else await unfreeze(tx, id)
    if (dispute.state === 'lost') await takeBack(tx, id, dispute)
    await updateHolds(tx, id)
  }
  return accept({ disputeId })
}

async function commissionsOf(tx: Tx, orderId: string): Promise<Commission[]> {
  const where = { orderLine: { orderId } }
  const ids = (await tx.commission.findMany({ where, select: { id: true } })).map(({ id }) => id)
  await sql(tx, lockCommissionsSql, [ids])
  return tx.commission.findMany({ where, orderBy: { id: 'asc' } })
}

const freezable = new Set(['estimated', 'held', 'payable'])

async function freeze(tx: Tx, orderId: string, { id, openedAt }: Dispute): Promise<void> {
  const found = (await commissionsOf(tx, orderId)).filter(({ state }) => freezable.has(state))
  for (const commission of found) {
    if (commission.state === 'payable') await holdAgain(tx, commission, `dispute:freeze:${id}`)
    await moveState(tx, commission, 'frozen', { actor: 'system', reasonCode: 'CHARGEBACK_OPENED' })
  }
  const orderLineIds = found.map(({ orderLineId }) => orderLineId)
  const clockAt = addDays(openedAt > tx.now ? openedAt : tx.now, decidedWithinDays)
  await blockRelease(tx, { orderLineIds, kind: 'CHARGEBACK_OPEN', clockAt })
}

async function unfreeze(tx: Tx, orderId: string): Promise<void> {
  const all = await commissionsOf(tx, orderId)
  // A14: what is frozen because of its content waits for somebody to look at that.
  const barred = await tx.riskFinding.findMany({
    where: { commissionId: { in: all.map(({ id }) => id) }, rule: 'CONTENT_TAKEN_DOWN', reviewedAt: null },
    select: { commissionId: true },
  })
  for (const commission of all) {
    if (commission.state !== 'frozen' || barred.some(({ commissionId }) => commissionId === commission.id)) continue
    const next = commission.releaseAt ? 'held' : 'estimated'
    await moveState(tx, commission, next, { actor: 'system', reasonCode: 'CHARGEBACK_CLOSED' })
  }
  await clearBlock(tx, { orderLineIds: all.map(({ orderLineId }) => orderLineId), kind: 'CHARGEBACK_OPEN' })
}

async function takeBack(tx: Tx, orderId: string, { id, closedAt }: Dispute): Promise<void> {
  await correctOrder(tx, orderId, {
    sourceKey: `dispute:${id}`,
    occurredAt: closedAt ?? tx.now,
    why: { actor: 'system', reasonCode: 'CHARGEBACK_LOST' },
  })
}
