import { describe, expect, it } from 'vitest'
import { adjustToTiers, closeTierPeriods } from '#app/domain/commissions/close-tier-periods.server.ts'
import { liabilityByMonth } from '#app/domain/commissions/liability-by-month.server.ts'
import { listCommissionsForShop } from '#app/domain/commissions/list-commissions-for-shop.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, anOrder, aTouch } from '#test/support/money-world.ts'
import {
  aSale,
  accrue,
  commissionOf,
  on,
  payable,
  placedAt,
  refund,
  run,
  setToday,
  type Sale,
} from '#test/support/sale.ts'

const digital = { requiresShipping: false }
const steps = [
  { fromMinor: '0', rateBps: 1000 },
  { fromMinor: '3000', rateBps: 2000 },
]
const scheme = (sale: Sale, mode: 'marginal' | 'retroactive', period: 'month' | 'quarter' = 'month') =>
  db.tierScheme.create({
    data: {
      id: newId('tierScheme'), programId: sale.programId, mode, period, steps, startsAt: on(-20), createdAt: on(-20),
    },
  }) // prettier-ignore

async function another(sale: Sale, at: Date) {
  const { shop, shopperKey, product } = sale
  setToday(addMilliseconds(at, 1000))
  const lines = [{ productId: product.id, ...digital }]
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt: at, lines })
  accepted(await accrue(order.id))
  return { orderId: order.id, lineId: order.lines[0]?.id ?? '' }
}

const close = async () => {
  while ((await run(closeTierPeriods)).isMore);
  while ((await run(adjustToTiers)).isMore);
}
const releaseOn = async (day: number) => {
  setToday(on(day))
  await run(releaseDue)
}

describe('B6: marginal tiers', () => {
  it('raise what is placed after the threshold, by what is past its hold, and never a line before', async () => {
    const sale = await aSale([digital, digital])
    await scheme(sale, 'marginal', 'quarter')
    accepted(await accrue(sale.order.id))
    await releaseOn(16)
    const { shopperKey, shop, product } = sale
    await aTouch({
      shopperKey, creatorId: sale.creator.id, surface: 'TAG', contentId: 'post_1', productId: product.id, shopId: shop.id,
      occurredAt: on(16),
    }) // prettier-ignore
    const { lineId } = await another(sale, on(17))
    const raised = await commissionOf(lineId)
    expect(raised).toMatchObject({ rateBps: 2000 })
    expect(raised.explanation).toMatchObject({ rate: { planBps: 1250, tier: { settledMinor: '4000', rateBps: 2000 } } })
    expect(await commissionOf(sale.lineId)).toMatchObject({ rateBps: 1250, tierBps: null })
    await assertInvariants()
  })

  it('what still waits moves nobody up', async () => {
    const sale = await aSale([digital, digital])
    await scheme(sale, 'marginal')
    accepted(await accrue(sale.order.id))
    const { lineId } = await another(sale, on(1))
    expect(await commissionOf(lineId)).toMatchObject({ rateBps: 1250 })
  })
})

describe('B6: retroactive tiers', () => {
  it('close a period once nothing in it waits, and raise its lines by adjustments, never by edits', async () => {
    const sale = await aSale([digital, digital])
    await scheme(sale, 'retroactive')
    accepted(await accrue(sale.order.id))
    await close()
    expect(await db.tierClosing.count({ where: { creatorId: sale.creator.id } })).toBe(0)
    await releaseOn(16)
    await close()
    expect(await db.tierClosing.findMany({ where: { creatorId: sale.creator.id } })).toMatchObject([
      { periodStart: new Date('2026-11-01T00:00:00Z'), settledMinor: 4000n, rateBps: 2000 },
    ])
    expect(await commissionOf(sale.lineId)).toMatchObject({ rateBps: 1250, tierBps: 2000, state: 'payable' })
    const kinds = await db.commissionEntry.findMany({
      where: { commission: { orderLineId: sale.lineId } },
      orderBy: { id: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['accrual', 'release', 'adjustment'])
    expect(await payable(sale)).toBe(800n)
    // Again changes nothing.
    await close()
    expect(await payable(sale)).toBe(800n)
    // D1: a later refund goes by what the line was raised to.
    await refund({
      orderId: sale.order.id,
      createdAt: on(17),
      lines: [{ orderLineId: sale.lineId, quantity: 0, subtotalMinor: 1000n }],
    })
    expect(await payable(sale)).toBe(600n)
    await assertInvariants()
  })

  it('what was refunded does not count, so the lower step holds', async () => {
    const sale = await aSale([digital, digital])
    await scheme(sale, 'retroactive')
    accepted(await accrue(sale.order.id))
    await refund({
      orderId: sale.order.id,
      createdAt: on(2),
      lines: [{ orderLineId: sale.lineIds[1] ?? '', quantity: 0, subtotalMinor: 1500n }],
    })
    await releaseOn(16)
    await close()
    const before = await payable(sale)
    expect(await db.tierClosing.findMany({ where: { creatorId: sale.creator.id } })).toMatchObject([
      { settledMinor: 2500n, rateBps: 1000 },
    ])
    expect(before).toBe(250n + 63n)
    await assertInvariants()
  })

  it('B8: no further than the cap allows', async () => {
    const sale = await aSale([digital, digital])
    await db.plan.update({ where: { id: sale.planId }, data: { capMinor: 600n, capPeriod: 'total' } })
    await scheme(sale, 'retroactive')
    accepted(await accrue(sale.order.id))
    await releaseOn(16)
    await close()
    expect(await payable(sale)).toBe(600n)
    expect(await db.planSpend.findMany({ where: { planId: sale.planId } })).toMatchObject([{ spentMinor: 600n }])
    await assertInvariants()
  })
})

describe('what the merchant sees', () => {
  it('the lines of the shop page by page, filtered, and what is owed by month: the same sums as the creator', async () => {
    const sale = await aSale([digital, { ...digital, unitPriceMinor: 3n }, digital])
    accepted(await accrue(sale.order.id))
    await releaseOn(16)
    const first = await listCommissionsForShop(db, { shopId: sale.shop.id, limit: 2 })
    const second = await listCommissionsForShop(db, { shopId: sale.shop.id, limit: 2, cursor: first.nextCursor })
    const all = [...first.items, ...second.items]
    expect(new Set(all.map(({ commissionId }) => commissionId)).size).toBe(3)
    expect(second.nextCursor).toBeNull()
    const due = await listCommissionsForShop(db, { shopId: sale.shop.id, state: 'payable', creatorId: sale.creator.id })
    expect(due.items.map(({ amount }) => amount.amount)).toEqual(['2.50', '2.50'])
    const small = await listCommissionsForShop(db, { shopId: sale.shop.id, reasonCode: 'ROUNDED_TO_ZERO' })
    expect(small.items).toHaveLength(1)
    expect((await listCommissionsForShop(db, { shopId: sale.shop.id, until: placedAt })).items).toEqual([])
    expect(await liabilityByMonth(db, { shopId: sale.shop.id, from: on(-60) })).toMatchObject([
      { month: '2026-11', currency: 'USD', payable: { amount: '5.00' }, total: { amount: '5.00' }, count: 3 },
    ])
  })
})
