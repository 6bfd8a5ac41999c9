import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { inputHash } from '#app/kernel/hash.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { balancesHashSql } from '#test/support/invariants.sql.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, aRefund } from '#test/support/money-world.ts'
import { on, run, setToday } from '#test/support/sale.ts'
import { payAll, take } from './acts.ts'
import { assertViewsAgree } from './check.ts'
import { teller } from './facts.ts'
import { heardDays, type Plan, type Step } from './plan.ts'
import { openWorld, type World } from './world.ts'

export type Ending = {
  /** By account, with the people and the shop by their part in the story. */
  readonly ledger: readonly string[]
  readonly hash: string
  readonly lines: readonly string[]
}

/** One history from its sales to its last payout. Z1, Z2, Z4 and Z5 hold after every step. */
export async function play(plan: Plan, steps: readonly Step[]): Promise<Ending> {
  const world = await openWorld(plan)
  const tell = teller(world)
  const [first, last] = heardDays
  for (const [index, step] of steps.entries()) {
    const at = on(first + ((last - first) * index) / steps.length)
    setToday(at)
    if ('fact' in step) await tell(step.fact)
    else await take(world, step.act, at)
    await assertAll(world)
  }
  // Whatever came late, everything has been heard in the end; then what is due is released and paid.
  setToday(on(last))
  for (const index of plan.facts.keys()) await tell(index)
  setToday(on(last + 90))
  await run(releaseDue)
  const ending = await endingOf(world)
  setToday(on(last + 91))
  await payAll(world, on(last + 91))
  await assertAll(world)
  await bearLateRefunds(world, on(last + 91))
  return ending
}

const assertAll = (world: World) => Promise.all([assertViewsAgree(world), assertInvariants()])

/** D6: long after it was paid, everything goes back; the creator keeps what they were paid. */
async function bearLateRefunds(world: World, paidAt: Date): Promise<void> {
  const at = addDays(paidAt, 120)
  setToday(at)
  for (const { id: orderId, lineIds, plan } of world.orders) {
    const lines = plan.lines.map(({ unitPriceMinor, quantity, discountMinor }, index) => {
      const subtotalMinor = unitPriceMinor * BigInt(quantity) - discountMinor
      return { orderLineId: lineIds[index] ?? '', quantity, subtotalMinor }
    })
    const { id: refundId } = await aRefund({ orderId, createdAt: at, lines, ...{ currency: world.plan.currency } })
    accepted(await run((tx) => applyRefundToCommissions(tx, { orderId, refundId })))
  }
  await assertAll(world)
}

/** What the commissions of a world come to, with names that are the same in its twin. */
async function endingOf({ shop, creators, orders }: World): Promise<Ending> {
  const names = new Map([[shop.id, 'shop'], ...creators.map(({ id }, index) => [id, `creator ${index}`] as const)])
  const named = (account: string) => account.split(':').map((part) => names.get(part) ?? part).join(':')
  const rows = await sql<{ account: string; currency: string; amount: string }>('pool', balancesHashSql, [
    orders.map(({ id }) => id),
  ])
  const ledger = rows.map(({ account, currency, amount }) => `${named(account)} ${amount} ${currency}`).sort()
  const commissions = await db.commission.findMany({
    where: { shopId: shop.id },
    include: { orderLine: true },
  })
  const orderAt = (id: string) => orders.findIndex((order) => order.id === id)
  const lines = commissions.map(({ orderLine, reasonCode, creatorId, state }) => {
    const isOpen = state === 'frozen' || state === 'disputed'
    return `${orderAt(orderLine.orderId)}/${orderLine.position}: ${reasonCode} ${names.get(creatorId ?? '')} ${isOpen ? state : ''}`
  })
  return { ledger, hash: inputHash(ledger), lines: lines.sort() }
} // prettier-ignore
