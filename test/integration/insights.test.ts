import { expect, it } from 'vitest'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { creatorTotals, shopCommissionTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { listOrderCommissions } from '#app/domain/commissions/list-order-commissions.server.ts'
import { creatorFigures, creatorToday } from '#app/domain/insights/creator-today.server.ts'
import { listCreatorSales } from '#app/domain/insights/list-creator-sales.server.ts'
import { shopFigures, shopToday } from '#app/domain/insights/shop-today.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { anOrder, aRefund } from '#test/support/money-world.ts'
import { accrue, aSale, on, placedAt, refund, run } from '#test/support/sale.ts'

/** The sale is at 12:00 UTC. */
const hours = (n: number) => addMilliseconds(placedAt, n * millisecondsPer.hour)

it("a creator's day: people who clicked, orders, and money net of what came back", async () => {
  const sale = await aSale([{ quantity: 2 }, {}])
  const creatorId = sale.creator.id
  await accrue(sale.order.id)
  await refund({
    orderId: sale.order.id,
    createdAt: on(0),
    lines: [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }],
  })
  const link = await db.link.create({ data: { id: newId('link'), code: newId('link'), creatorId } })
  const click = (isBot: boolean, occurredAt: Date) => ({ id: newId('click'), linkId: link.id, isBot, occurredAt })
  await db.click.createMany({ data: [click(false, hours(-1)), click(false, hours(-13)), click(true, hours(-1))] })

  expect(await creatorToday(db, { creatorId, now: hours(1) })).toEqual({
    since: new Date('2026-11-20T00:00:00Z'),
    clicks: 1,
    orders: 1,
    earned: [{ amount: '5.00', currency: 'USD' }],
    held: [{ amount: '5.00', currency: 'USD' }],
    payable: [{ amount: '0.00', currency: 'USD' }],
  })
  expect(await creatorFigures(db, { creatorId, now: hours(1), days: 7 })).toMatchObject({ clicks: 2, orders: 1 })
  expect(await creatorToday(db, { creatorId, now: hours(24) })).toMatchObject({
    clicks: 0,
    orders: 0,
    earned: [],
    held: [{ amount: '5.00' }],
  })
  expect(await creatorTotals(db, creatorId)).toMatchObject([
    { currency: 'USD', estimated: { amount: '5.00' }, earned: { amount: '5.00' } },
  ])
})

it("a shop's day begins at its own midnight and leaves out test orders and what was cancelled or came back", async () => {
  const sale = await aSale([{ quantity: 2 }, {}])
  const shopId = sale.shop.id
  await db.shop.update({ where: { id: shopId }, data: { timeZone: 'Asia/Dubai' } })
  await accrue(sale.order.id)
  const { shopperKey } = sale
  const cancelled = await anOrder({ shopId, shopperKey, placedAt, lines: [{}] })
  await db.order.update({ where: { id: cancelled.id }, data: { cancelledAt: placedAt } })
  await anOrder({ shopId, shopperKey, placedAt, isTest: true, lines: [{}] })
  // Midnight in Dubai is 20:00 UTC: this order belongs to the day before.
  await anOrder({ shopId, shopperKey, placedAt: hours(-16.5), lines: [{ unitPriceMinor: 900n }] })
  const { id: refundId, orderId } = await aRefund({
    orderId: sale.order.id,
    createdAt: on(0),
    lines: [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }],
  })
  await run((tx) => applyRefundToCommissions(tx, { orderId, refundId }))

  const today = await shopToday(db, shopId, hours(1))
  expect(today).toMatchObject({
    orders: 1,
    sales: [
      { orders: 1, sales: { amount: '40.00', currency: 'USD' }, commission: { amount: '5.00', currency: 'USD' } },
    ],
    topCreators: [{ creatorId: sale.creator.id, orders: 1, sales: { amount: '40.00', currency: 'USD' } }],
    products: 1,
    publishedProducts: 1,
  })
  expect(await shopFigures(db, { shopId, now: hours(1), days: 2 })).toMatchObject({
    orders: 2,
    sales: [{ sales: { amount: '49.00' } }],
  })
  expect(await shopToday(db, shopId, hours(9))).toMatchObject({ orders: 0, sales: [], topCreators: [] })
  expect(await shopCommissionTotals(db, shopId)).toMatchObject([{ earned: { amount: '5.00' } }])
  expect(await listOrderCommissions(db, { orderId: sale.order.id, shopId })).toMatchObject([
    { orderLineId: sale.lineIds[0], amount: { amount: '2.50' }, handle: sale.creator.handle },
    { orderLineId: sale.lineIds[1], amount: { amount: '2.50' } },
  ])
})

it('C1: what came back of a shop whose prices contain the tax came back with it', async () => {
  const sale = await aSale([{ quantity: 2, taxMinor: 800n }], { taxesIncluded: true })
  await accrue(sale.order.id)
  const half = { orderLineId: sale.lineId, quantity: 1, subtotalMinor: 1600n, taxMinor: 400n }
  await refund({ orderId: sale.order.id, createdAt: on(0), lines: [half] })
  expect(await shopToday(db, sale.shop.id, hours(1))).toMatchObject({ sales: [{ sales: { amount: '20.00' } }] })
  await refund({ orderId: sale.order.id, createdAt: on(0), lines: [half] })
  expect(await shopToday(db, sale.shop.id, hours(1))).toMatchObject({ sales: [{ sales: { amount: '0.00' } }] })
})

it('creators of a program with what each sold', async () => {
  const sale = await aSale([{}])
  await run((tx) => accrueForOrder(tx, sale.order.id))
  const { items } = await listCreatorSales(db, { shopId: sale.shop.id, programId: sale.programId })
  const of = (creatorId: string) => items.find((item) => item.creatorId === creatorId)?.sales
  expect(of(sale.creator.id)).toEqual([
    { orders: 1, sales: { amount: '20.00', currency: 'USD' }, commission: { amount: '2.50', currency: 'USD' } },
  ])
  expect(of(sale.rival.id)).toEqual([])
})
