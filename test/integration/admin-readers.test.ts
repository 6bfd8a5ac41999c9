import { describe, expect, it } from 'vitest'
import { findProductForMerchant } from '#app/domain/catalog/find-product-for-merchant.server.ts'
import { listVariantsForMerchant } from '#app/domain/catalog/list-variants-for-merchant.server.ts'
import { listCommissionsOfOrders } from '#app/domain/commissions/list-commissions-of-orders.server.ts'
import { openProblem, resolveProblems } from '#app/domain/fulfillment/open-problem.server.ts'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { listResolvedProblems } from '#app/domain/fulfillment/list-resolved-problems.server.ts'
import { enroll } from '#app/domain/programs/enroll.server.ts'
import { liftBan } from '#app/domain/programs/lift-ban.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { banMember } from '#test/support/ban-member.ts'
import { accepted, aCreator, aMember, anOrder, aProgram, aShop } from '#test/support/money-world.ts'
import { accrue, aSale, placedAt, refund, run, setToday } from '#test/support/sale.ts'
import { applyFeed, feedProduct, feedVariant, getVariant, givenShop } from './catalog-world.ts'

type Counters = { available: number; reserved: number; awaitingPush: number }
async function stock(variantId: string, counters: Counters) {
  const facts = { tracked: true, policy: 'DENY', sourceUpdatedAt: placedAt, ...counters }
  const { shopId } = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
  await db.stockLevel.upsert({ where: { variantId }, create: { variantId, shopId, ...facts }, update: facts })
}

describe("a product on its merchant's page", () => {
  it('J4, H1: says for every variant whether it sells, how many, and for how much where', async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1, { variants: [feedVariant(10), feedVariant(11)] })])
    const variant = await getVariant(shop.id, 10)
    await db.shop.update({ where: { id: shop.id }, data: { safetyStock: 2 } })
    await stock(variant.id, { available: 9, reserved: 1, awaitingPush: 3 })
    await stock((await getVariant(shop.id, 11)).id, { available: 2, reserved: 0, awaitingPush: 0 })
    const product = await findProductForMerchant(db, { shopId: shop.id, productId: variant.productId })
    const asked = { shopId: shop.id, productId: variant.productId, country: 'US', limit: 50 }
    const [first, second] = (await listVariantsForMerchant(db, asked)).items
    expect(product).toMatchObject({ whyHidden: null, status: 'ACTIVE', isPublished: true })
    expect(first).toMatchObject({ stock: { available: 9, promised: 4, sellable: 3 }, whyNotBuyable: null })
    expect(second).toMatchObject({ whyNotBuyable: 'SOLD_OUT' })
  })

  it("another shop's product is not there", async () => {
    const shop = await givenShop()
    await applyFeed(shop.id, [feedProduct(1)])
    const { productId } = await getVariant(shop.id, 10)
    expect(await findProductForMerchant(db, { shopId: (await aShop()).id, productId })).toBeNull()
  })
})

describe("orders on their merchant's page", () => {
  it('D1: carry their commission by creator, refunds taken off', async () => {
    const sale = await aSale([{ unitPriceMinor: 4000n }, { unitPriceMinor: 2000n }])
    accepted(await accrue(sale.order.id))
    const ask = () => listCommissionsOfOrders(db, { shopId: sale.shop.id, orderIds: [sale.order.id] })
    expect(await ask()).toMatchObject([{ handle: sale.creator.handle, amount: { amount: '7.50', currency: 'USD' } }])
    setToday(addDays(placedAt, 1))
    const [, line] = sale.order.lines
    const lines = [{ orderLineId: line?.id ?? '', quantity: 1, subtotalMinor: 2000n }]
    await refund({ orderId: sale.order.id, createdAt: addDays(placedAt, 1), lines })
    expect(await ask()).toMatchObject([{ amount: { amount: '5.00' } }])
    expect(await listCommissionsOfOrders(db, { shopId: (await aShop()).id, orderIds: [sale.order.id] })).toEqual([])
  })
})

describe('problems', () => {
  it('move from the open to the settled view, latest first, a page at a time', async () => {
    const shop = await aShop()
    for (const day of [0, 1, 2]) {
      const order = await anOrder({ shopId: shop.id, shopperKey: 'spk_x', placedAt, lines: [{}] })
      setToday(addDays(placedAt, day))
      await run((tx) => openProblem(tx, { shopId: shop.id, orderId: order.id, cause: 'ORDER_REFUSED' }))
      await run((tx) => resolveProblems(tx, order.id, 'RETRIED', ['ORDER_REFUSED']))
    }
    expect((await listProblems(db, { shopId: shop.id })).items).toEqual([])
    const first = await listResolvedProblems(db, { shopId: shop.id, limit: 2 })
    const rest = await listResolvedProblems(db, { shopId: shop.id, limit: 2, cursor: first.nextCursor })
    const days = [...first.items, ...rest.items].map(({ resolvedAt }) => resolvedAt)
    expect(days).toEqual([2, 1, 0].map((day) => addDays(placedAt, day).toISOString()))
    expect([first.items[0]?.resolution, rest.nextCursor]).toEqual(['RETRIED', null])
  })
})

describe('a ban', () => {
  it('is lifted: the creator may join again, but does not do so by itself', async () => {
    const { programId } = await aProgram((await aShop()).id)
    const { id: creatorId } = await aMember(programId)
    const key = { programId, creatorId }
    accepted(await run((tx) => banMember(tx, key)))
    expect(await run((tx) => enroll(tx, key))).toMatchObject({ ok: false, code: 'BANNED_FROM_PROGRAM' })
    accepted(await run((tx) => liftBan(tx, key)))
    expect(await db.enrollment.findFirst({ where: key })).toMatchObject({ status: 'left' })
    expect(await run((tx) => enroll(tx, key))).toMatchObject({ ok: true })
  })

  it('nobody is told about a ban that never was', async () => {
    const { programId } = await aProgram((await aShop()).id)
    const { id: creatorId } = await aCreator()
    expect(await run((tx) => liftBan(tx, { programId, creatorId }))).toMatchObject({ code: 'NOT_ENROLLED' })
  })
})
