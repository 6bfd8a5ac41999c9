import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import { takeVouchers } from '#app/domain/deals/take-vouchers.server.ts'
import { merchantVoucherReceivable, voucherFunding } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { fundVouchers, returnVouchersIfUnsent } from '#app/domain/orders/fund-vouchers.server.ts'
import { voucherLeft } from '#app/domain/orders/voucher-left.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, anOrder, aParcel, aRefund, aShop } from '#test/support/money-world.ts'

type Given = { funder?: 'platform' | 'creator' | 'merchant'; discountMinor?: bigint; shippingMinor?: bigint }

/** Two units at 10.00 and one at 5.00, of which a voucher paid something on the first line, and maybe the shipping. */
async function given({ funder = 'platform', discountMinor = 500n, shippingMinor = 0n }: Given = {}) {
  const shop = await aShop()
  const creatorId = funder === 'creator' ? (await aCreator()).id : null
  const { voucherId } = accepted(
    await inTransaction('create voucher', (tx) =>
      createVoucher(tx, shop.id, {
        code: 'PAID',
        funder,
        creatorId,
        worth: { kind: 'fixed', amountMinor: 500n },
        totalLimit: 1,
        startsAt: addDays(now(), -1),
      }),
    ),
  )
  const order = await anOrder({
    shopId: shop.id,
    shopperKey: `spk_${shop.id}`,
    placedAt: now(),
    lines: [
      { quantity: 2, unitPriceMinor: 1000n, discountMinor },
      { quantity: 1, unitPriceMinor: 500n },
    ],
  })
  await db.order.update({ where: { id: order.id }, data: { shippingMinor, shippingDiscountMinor: shippingMinor } })
  const [lineId = '', otherId = ''] = order.lines.map(({ id }) => id)
  const discounts = [
    { orderLineId: lineId, amountMinor: discountMinor },
    { orderLineId: null, amountMinor: shippingMinor },
  ].filter(({ amountMinor }) => amountMinor > 0n)
  await db.orderDiscount.createMany({
    data: discounts.map((part) => ({
      id: newId('orderDiscount'),
      orderId: order.id,
      voucherId,
      code: 'PAID',
      funder,
      ...part,
    })),
  })
  const uses = [{ voucherId, amountMinor: discountMinor }]
  const use = { orderId: order.id, shopperKey: order.shopperKey, accountId: null, uses }
  accepted(await inTransaction('take', (tx) => takeVouchers(tx, use)))
  const payer = voucherFunding(creatorId === null ? 'platform' : { creatorId, shopId: shop.id })
  return { shop, orderId: order.id, lineId, otherId, voucherId, payer }
}

const fund = async (orderId: string) => accepted(await inTransaction('fund', (tx) => fundVouchers(tx, orderId)))
const receivable = (shopId: string) => balanceOf(db, merchantVoucherReceivable(shopId), 'USD')
const refund = async (orderId: string, orderLineId: string, quantity: number, subtotalMinor: bigint) => {
  await aRefund({ orderId, createdAt: now(), lines: [{ orderLineId, quantity, subtotalMinor }] })
  await fund(orderId)
}

describe('a voucher that somebody else pays for', () => {
  it.each(['platform', 'creator'] as const)('H14: %s: is for the merchant to receive, once', async (funder) => {
    const { shop, orderId, payer } = await given({ funder })
    const before = await balanceOf(db, payer, 'USD')
    await fund(orderId)
    await Promise.all([fund(orderId), fund(orderId)])
    expect(await receivable(shop.id)).toBe(500n)
    expect((await balanceOf(db, payer, 'USD')) - before).toBe(-500n)
  })

  it("H14: the merchant's own moves nothing", async () => {
    const { shop, orderId } = await given({ funder: 'merchant' })
    await fund(orderId)
    expect(await receivable(shop.id)).toBe(0n)
  })

  it('H14: is taken back in proportion, line by line, and wholly in the end', async () => {
    const { shop, orderId, lineId, otherId } = await given()
    await fund(orderId)
    await refund(orderId, otherId, 1, 500n)
    expect(await receivable(shop.id)).toBe(500n)
    await refund(orderId, lineId, 1, 750n)
    expect(await receivable(shop.id)).toBe(250n)
    await refund(orderId, lineId, 1, 750n)
    await fund(orderId)
    expect(await receivable(shop.id)).toBe(0n)
  })

  it('H14: one that paid for everything goes back by units', async () => {
    const { shop, orderId, lineId } = await given({ discountMinor: 2000n })
    await fund(orderId)
    await refund(orderId, lineId, 1, 0n)
    expect(await receivable(shop.id)).toBe(1000n)
  })

  it('H14: paid shipping stays paid until nothing of the order is left', async () => {
    const { shop, orderId, lineId, otherId } = await given({ shippingMinor: 300n })
    await fund(orderId)
    await refund(orderId, lineId, 2, 1500n)
    expect(await receivable(shop.id)).toBe(300n)
    await refund(orderId, otherId, 1, 500n)
    expect(await receivable(shop.id)).toBe(0n)
  })

  it('H14: a cancelled order takes all of it back, whatever was refunded before, and placement may come last', async () => {
    const { shop, orderId, lineId } = await given()
    await aRefund({ orderId, createdAt: now(), lines: [{ orderLineId: lineId, quantity: 1, subtotalMinor: 750n }] })
    await db.order.update({ where: { id: orderId }, data: { cancelledAt: now() } })
    await fund(orderId)
    await fund(orderId)
    expect(await receivable(shop.id)).toBe(0n)
  })
})

describe('a cancelled order', () => {
  const giveBack = (orderId: string) => inTransaction('give back', (tx) => returnVouchersIfUnsent(tx, orderId))

  it('H14: gives its voucher back once if nothing was sent', async () => {
    const { orderId, voucherId } = await given()
    expect([await giveBack(orderId), await giveBack(orderId)]).toEqual([1, 0])
    expect(await db.voucher.findUnique({ where: { id: voucherId } })).toMatchObject({ usedCount: 0, spentMinor: 0n })
  })

  it('H14: keeps it used if something was', async () => {
    const { orderId, lineId, voucherId } = await given()
    await aParcel({ orderId, shippedAt: now(), lines: [{ orderLineId: lineId, quantity: 1 }] })
    expect(await giveBack(orderId)).toBe(0)
    expect(await db.voucher.findUnique({ where: { id: voucherId } })).toMatchObject({ usedCount: 1 })
  })
})

it('H14: never more than was paid, never less than nothing, and nothing once all is back', () => {
  const anyAmount = fc.bigInt({ min: 0n, max: 10_000n })
  const anyLine = fc.record({
    netMinor: anyAmount,
    quantity: fc.nat({ max: 4 }),
    unitsBack: fc.nat({ max: 4 }),
    backMinor: anyAmount,
  })
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 4 }),
      anyAmount,
      anyAmount,
      (given, amountMinor, discrepancyMinor) => {
        const lines = given.map((line, index) => ({ ...line, quantity: line.quantity + 1, lineId: `l${index}` }))
        const parts = [...lines.map(({ lineId }) => ({ lineId, amountMinor })), { lineId: null, amountMinor }]
        const order = { isCancelled: false, lines, shipping: { netMinor: 0n, backMinor: 0n }, discrepancyMinor }
        const left = voucherLeft(order, parts)
        expect(left >= 0n && left <= amountMinor * BigInt(parts.length)).toBe(true)
        const allBack = lines.map((line) => ({ ...line, unitsBack: line.quantity }))
        expect(voucherLeft({ ...order, lines: allBack }, parts)).toBe(0n)
      },
    ),
  )
})
