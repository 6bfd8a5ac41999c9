import { describe, expect, it } from 'vitest'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aTouch, accepted } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, owed, placedAt, run, setToday } from '#test/support/sale.ts'

describe('accrual', () => {
  it('C4, C5: 12.5% of 19.99 is 2.50, booked from the merchant to what the creator holds', async () => {
    const sale = await aSale([{ unitPriceMinor: 1999n }])
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({
      state: 'estimated',
      reasonCode: 'ATTRIBUTED',
      rateBps: 1250,
      creatorId: sale.creator.id,
    })
    expect([await held(sale), await owed(sale)]).toEqual([250n, -250n])
    await assertInvariants()
  })

  it.each([
    ['C1: discounts come off', { quantity: 3, unitPriceMinor: 1000n, discountMinor: 600n }, {}, 300n],
    ['C2: included tax as charged comes off', { unitPriceMinor: 1200n, taxMinor: 200n }, { taxesIncluded: true }, 125n],
    ['C2: tax on top does not matter', { unitPriceMinor: 1000n, taxMinor: 200n }, { taxesIncluded: false }, 125n],
  ] as const)('%s', async (_, line, order, expected) => {
    const sale = await aSale([line], order)
    accepted(await accrue(sale.order.id))
    expect(await held(sale)).toBe(expected)
    await assertInvariants()
  })

  it.each([
    ['C9: a base of zero', { unitPriceMinor: 500n, discountMinor: 500n }, {}, 'BASE_NOT_POSITIVE'],
    ['C9: a base below zero', { unitPriceMinor: 500n, discountMinor: 700n }, {}, 'BASE_NOT_POSITIVE'],
    ['C1: a gift card', { isGiftCard: true }, {}, 'GIFT_CARD'],
    ['C5: rounded to nothing', { unitPriceMinor: 3n }, {}, 'ROUNDED_TO_ZERO'],
    ['C11: a test order', {}, { isTest: true }, 'TEST_ORDER'],
  ] as const)('%s pays nothing and says why', async (_, line, order, reasonCode) => {
    const sale = await aSale([line], order)
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'void', reasonCode })
    expect(await db.commissionEntry.count({ where: { commission: { orderLineId: sale.lineId } } })).toBe(0)
    await assertInvariants()
  })

  it('A1: each line for itself; a line of another product is indirect, one without product too', async () => {
    const sale = await aSale([{}, { productId: null }])
    accepted(await accrue(sale.order.id))
    const steps = await Promise.all(sale.lineIds.map(async (id) => (await commissionOf(id)).explanation))
    expect(steps).toMatchObject([{ attribution: { step: 'TAG' } }, { attribution: { step: 'INDIRECT' } }])
    await assertInvariants()
  })

  it('a shopper without touches is organic, and the line says so', async () => {
    const sale = await aSale([{}], { shopperKey: 'spk_somebody_else' })
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'void', reasonCode: 'ORGANIC', creatorId: null })
    await assertInvariants()
  })

  it('E8: buying from oneself pays nothing: same account, or the same mailbox written differently', async () => {
    const first = await aSale([{}])
    await db.order.update({ where: { id: first.order.id }, data: { accountId: first.creator.accountId } })
    accepted(await accrue(first.order.id))
    expect((await commissionOf(first.lineId)).reasonCode).toBe('SELF_REFERRAL_ACCOUNT')

    const second = await aSale([{}], { email: 'Noor.Ali+shop@gmail.com' })
    await db.account.update({ where: { id: second.creator.accountId }, data: { emailIdentity: 'noorali@gmail.com' } })
    accepted(await accrue(second.order.id))
    expect((await commissionOf(second.lineId)).reasonCode).toBe('SELF_REFERRAL_EMAIL')
    await assertInvariants()
  })

  it("A16: the shop's own account earns nothing from its own shop", async () => {
    const sale = await aSale([{}])
    const account = await db.account.findUniqueOrThrow({ where: { id: sale.creator.accountId } })
    await db.shop.update({ where: { id: sale.shop.id }, data: { contactEmail: account.email } })
    accepted(await accrue(sale.order.id))
    expect((await commissionOf(sale.lineId)).reasonCode).toBe('OWN_SHOP')
  })

  it('E6, E8: the same address only raises a review, which ends by its clock', async () => {
    const address = { firstName: 'Nour', lastName: 'H', line1: '1 Palm St.', postalCode: '12345', country: 'US' }
    const sale = await aSale([{ requiresShipping: false }], { shippingAddress: address })
    await db.address.create({
      data: {
        id: `addr_${sale.order.id}`,
        accountId: sale.creator.accountId,
        address: { ...address, line1: '1 palm st' },
      },
    })
    accepted(await accrue(sale.order.id))
    expect(await db.commissionBlock.findMany({ where: { commission: { orderLineId: sale.lineId } } })).toMatchObject([
      { kind: 'RISK_REVIEW' },
    ])
    setToday(addDays(placedAt, 20))
    await run(releaseDue)
    expect((await commissionOf(sale.lineId)).state).toBe('held')
    setToday(addDays(placedAt, 31))
    await run(releaseDue)
    expect((await commissionOf(sale.lineId)).state).toBe('payable')
    await assertInvariants()
  })

  it('the same order twice, and twice at the same time, accrues once', async () => {
    const sale = await aSale([{}, {}])
    await Promise.all([accrue(sale.order.id), accrue(sale.order.id), accrue(sale.order.id)])
    expect(await held(sale)).toBe(500n)
    await assertInvariants()
  })

  it('A6: a message a day late gives the same winner and the rate of placement', async () => {
    const sale = await aSale([{}])
    await aTouch({
      shopperKey: sale.shopperKey, creatorId: sale.rival.id, surface: 'TAG', productId: sale.product.id, shopId: sale.shop.id,
      occurredAt: addMilliseconds(placedAt, 1),
    }) // prettier-ignore
    await db.rateVersion.updateMany({ where: { planId: sale.planId }, data: { endsAt: addMilliseconds(placedAt, 1) } })
    setToday(addDays(placedAt, 1))
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ creatorId: sale.creator.id, rateBps: 1250, placedAt })
  })
})
