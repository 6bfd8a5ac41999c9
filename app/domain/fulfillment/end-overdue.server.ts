import { releaseReservations } from '#app/domain/stock/release-reservations.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { applyParked } from '#app/domain/orders/apply-order-webhook.server.ts'
import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { refundsAtOf } from './internal/refunds-at.server.ts'
import { outsideCauses } from './problem-causes.ts'
import { refundProblem } from './resolve-problem.server.ts'

/**
 * What is wrong with an order on its way to Shopify is nobody's work any more once the order ended another way.
 * Idempotent on: problem. Returns how many there were.
 */
export async function settleProblemsOfEnded(now: Date): Promise<number> {
  const { count } = await db.problem.updateMany({
    where: { resolvedAt: null, cause: { in: [...outsideCauses] }, order: { cancelledAt: { not: null } } },
    data: { resolvedAt: now, resolution: 'SETTLED' },
  })
  return count
}

/**
 * I4: what could not be brought into Shopify in the time its policy gives (a day) is paid back in full, unasked.
 * Idempotent on: problem.
 */
export async function refundOverdueProblems(now: Date): Promise<number> {
  const open = await db.problem.findMany({
    where: {
      resolvedAt: null,
      cause: { in: [...outsideCauses] },
      order: { cancelledAt: null },
    },
    include: { order: { select: { country: true } } },
    orderBy: { openedAt: 'asc' },
    take: 100,
  })
  const refundsAt = await refundsAtOf(db, open)
  const overdue = open.filter(({ id }) => (refundsAt.get(id) ?? now) <= now)
  for (const { id: problemId, shopId } of overdue) {
    const refunded = await inTransaction('refund overdue problem', (tx) =>
      refundProblem(tx, { shopId, problemId }, 'platform'),
    )
    if (!refunded.ok) log.warn({ problemId, code: refunded.code }, 'an overdue problem could not be refunded')
  }
  return overdue.length
}

/**
 * Carts taken to the till and left there for the policy's time of their market: the holds go back, the till closes.
 * Idempotent on: checkout.
 */
export async function abandonIdleCheckouts(now: Date): Promise<number> {
  const open = await db.checkout.findMany({
    where: { state: 'open', createdAt: { lt: addMilliseconds(now, -millisecondsPer.hour) } },
    select: { id: true, country: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
    take: 1_000,
  })
  const hours = new Map<string, number>()
  for (const country of new Set(open.map((checkout) => checkout.country))) {
    const { values } = await policyAt(db, { market: country, at: now })
    hours.set(country, values.orders.idleCheckoutHours)
  }
  const idle = open.filter(({ country, createdAt }) => {
    const lives = (hours.get(country) ?? 0) * millisecondsPer.hour
    return addMilliseconds(createdAt, lives) < now
  })
  for (const { id } of idle) {
    await inTransaction('abandon checkout', async (tx) => {
      const { count } = await tx.checkout.updateMany({ where: { id, state: 'open' }, data: { state: 'abandoned' } })
      if (count === 1) await releaseReservations(tx, id, 'CHECKOUT_ENDED')
    })
  }
  return idle.length
}

/**
 * D13: news that was parked in the very moment its order became known, and old news about orders that never were ours.
 * Idempotent on: parked news.
 */
export async function tidyParkedNews(now: Date): Promise<void> {
  const waiting = await db.parkedOrderEvent.findMany({
    where: { appliedAt: null },
    select: { shopId: true, orderGid: true },
    distinct: ['shopId', 'orderGid'],
    take: 500,
  })
  for (const { shopId, orderGid } of waiting) {
    await inTransaction('apply parked news', (tx) => applyParked(tx, shopId, orderGid))
  }
  const { values } = await policyAt(db, { at: now })
  const old = addDays(now, -values.orders.parkedNewsDays)
  await db.parkedOrderEvent.deleteMany({ where: { parkedAt: { lt: old } } })
}
