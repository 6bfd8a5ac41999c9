import { describe, expect, it } from 'vitest'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { creatorTotals, shopCommissionTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { recomputeForOrder } from '#app/domain/commissions/recompute-for-order.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { voidForOrder } from '#app/domain/commissions/void-for-order.server.ts'
import { creatorPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aRefund, accepted } from '#test/support/money-world.ts'
import { aPayee, aPayingShop, aSaleBy, fundedRun, payday, payoutsOf } from './payouts-world.ts'
import { aSale, accrue, commissionOf, held, on, owed, payable, refund, run, setToday } from '#test/support/sale.ts'

describe('refunds and cancellations', () => {
  const back = (lineId: string, quantity: number, subtotalMinor: bigint, restockType?: string) => [
    { orderLineId: lineId, quantity, subtotalMinor, ...(restockType && { restockType }) },
  ]

  it('D1: partial refunds that sum to the full leave exactly nothing', async () => {
    const sale = await aSale([{ quantity: 3, unitPriceMinor: 333n }])
    accepted(await accrue(sale.order.id))
    expect(await held(sale)).toBe(125n)
    await refund({ orderId: sale.order.id, createdAt: on(1), lines: back(sale.lineId, 1, 333n) })
    expect(await held(sale)).toBe(83n)
    await refund({ orderId: sale.order.id, createdAt: on(2), lines: back(sale.lineId, 1, 333n) })
    expect(await held(sale)).toBe(42n)
    await refund({ orderId: sale.order.id, createdAt: on(3), lines: back(sale.lineId, 1, 333n) })
    expect(await held(sale)).toBe(0n)
    expect((await commissionOf(sale.lineId)).state).toBe('reversed')
    await assertInvariants()
  })

  it('D2: the same refund twice, also at the same time, is one entry linked to what it reverses', async () => {
    const sale = await aSale([{ unitPriceMinor: 2000n, quantity: 2 }])
    accepted(await accrue(sale.order.id))
    const { id: refundId, orderId } = await aRefund({
      orderId: sale.order.id,
      createdAt: on(1),
      lines: back(sale.lineId, 1, 2000n),
    })
    const apply = () => run((tx) => applyRefundToCommissions(tx, { orderId, refundId }))
    await Promise.all([apply(), apply(), apply()])
    expect(await held(sale)).toBe(250n)
    const entries = await db.commissionEntry.findMany({
      where: { commission: { orderLineId: sale.lineId } },
      include: { ledgerEntry: true },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ kind }) => kind)).toEqual(['accrual', 'reversal'])
    expect(entries[1]?.ledgerEntry?.reversesId).toBe(entries[0]?.ledgerEntryId)
    await assertInvariants()
  })

  it('D3: a refund of shipping alone reverses nothing', async () => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    await refund({ orderId: sale.order.id, createdAt: on(1), shippingMinor: 500n })
    expect(await held(sale)).toBe(250n)
    expect(await db.commissionEntry.count({ where: { commission: { orderLineId: sale.lineId } } })).toBe(1)
  })

  it('D3: an amount for no line in particular is spread over all lines by what is left of them', async () => {
    const sale = await aSale([{ unitPriceMinor: 3000n }, { unitPriceMinor: 1000n }])
    accepted(await accrue(sale.order.id))
    await refund({ orderId: sale.order.id, createdAt: on(1), discrepancyMinor: 400n })
    expect(await held(sale)).toBe(338n + 113n)
    await assertInvariants()
  })

  it('D4: restocking and the kind of refund change nothing', async () => {
    const amounts = []
    for (const restockType of ['RETURN', 'NO_RESTOCK', 'CANCEL']) {
      const sale = await aSale([{ quantity: 2 }])
      accepted(await accrue(sale.order.id))
      await refund({ orderId: sale.order.id, createdAt: on(1), lines: back(sale.lineId, 1, 2000n, restockType) })
      amounts.push(await held(sale))
    }
    expect(amounts).toEqual([250n, 250n, 250n])
  })

  it('B5: a refund uses the rate of the sale, whatever the rate is today', async () => {
    const sale = await aSale([{ quantity: 2 }])
    accepted(await accrue(sale.order.id))
    await db.rateVersion.updateMany({ where: { planId: sale.planId }, data: { endsAt: on(1) } })
    await db.rateVersion.create({
      data: { id: `rtv_${sale.planId}`, planId: sale.planId, rateBps: 8000, startsAt: on(1) },
    })
    await refund({ orderId: sale.order.id, createdAt: on(2), lines: back(sale.lineId, 1, 2000n) })
    expect(await held(sale)).toBe(250n)
  })

  it('D12: more back than there was takes everything, no more, and is announced to a person', async () => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    await refund({ orderId: sale.order.id, createdAt: on(1), lines: back(sale.lineId, 1, 5000n) })
    expect([await held(sale), await owed(sale)]).toEqual([0n, 0n])
    const events = await db.outboxEvent.findMany({ where: { type: 'commission.refundExceededSale' } })
    expect(events).toMatchObject([{ payload: { orderId: sale.order.id, excessMinor: '3000', currency: 'USD' } }])
    await assertInvariants()
  })

  it('D13: a refund before its order gives the same as after it', async () => {
    const sale = await aSale([{ quantity: 2 }])
    await refund({ orderId: sale.order.id, createdAt: on(1), lines: back(sale.lineId, 1, 2000n) })
    accepted(await accrue(sale.order.id))
    expect(await held(sale)).toBe(250n)
    await assertInvariants()
  })

  it.each([
    ['cancelled first, refunded later', ['cancel', 'refund']],
    ['refunded first, cancelled later', ['refund', 'cancel']],
  ])('D9: %s ends at nothing', async (_, steps) => {
    const sale = await aSale([{ quantity: 2 }])
    accepted(await accrue(sale.order.id))
    for (const step of steps) {
      if (step === 'refund') {
        await refund({ orderId: sale.order.id, createdAt: on(1), lines: back(sale.lineId, 1, 2000n) })
      } else {
        await db.order.update({ where: { id: sale.order.id }, data: { cancelledAt: on(1), cancelledBy: 'merchant' } })
        accepted(await run((tx) => voidForOrder(tx, sale.order.id)))
      }
    }
    expect(await held(sale)).toBe(0n)
    expect((await commissionOf(sale.lineId)).state).toBe('void')
    await assertInvariants()
  })

  it('D5, E7: after release a refund shrinks what is payable, at once', async () => {
    const sale = await aSale([{ quantity: 2, requiresShipping: false }])
    accepted(await accrue(sale.order.id))
    setToday(on(15))
    await run(releaseDue)
    expect([await held(sale), await payable(sale)]).toEqual([0n, 500n])
    await refund({ orderId: sale.order.id, createdAt: on(16), lines: back(sale.lineId, 1, 2000n) })
    expect([await held(sale), await payable(sale)]).toEqual([0n, 250n])
    await assertInvariants()
  })

  it.each([
    ['D5: within the clawback limit the creator gives it back', 89, -2000n, 0n],
    ['D6: after it the merchant bears it', 90, 0n, -2000n],
  ])('%s', async (_, daysAfterPayout, expectedPayable, expectedAbsorbed) => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creator = await aPayee(paying)
    const order = await aSaleBy(paying, creator, [20_000n])
    const shopId = paying.shop.id
    const [payout] = await payoutsOf(await fundedRun(paying))
    accepted(await run((tx) => confirmPayout(tx, { shopId, payoutId: payout?.id ?? '', actor: '1' })))
    const lineId = order.lines[0]?.id ?? ''
    await refund({
      orderId: order.id,
      createdAt: addDays(payday, daysAfterPayout),
      lines: back(lineId, 1, 20_000n),
    })
    expect(await balanceOf(db, creatorPayable(creator.id, shopId), 'USD')).toBe(expectedPayable)
    expect(await balanceOf(db, `merchant:${shopId}:absorbedReversals`, 'USD')).toBe(expectedAbsorbed)
    const { state, id: commissionId } = await commissionOf(lineId)
    expect(state).toBe('paid')
    // What the merchant bears alone is still the creator's, on every page of both.
    const [kept, isBorneByShop] = expectedAbsorbed < 0n ? ['20.00', true] : ['0.00', false]
    const seen = await getEarning(db, { creatorId: creator.id, commissionId })
    expect(seen).toMatchObject({ amount: { amount: kept }, entries: [{}, {}, { kind: 'clawback', isBorneByShop }] })
    expect(await creatorTotals(db, creator.id)).toMatchObject([{ earned: { amount: kept } }])
    expect(await shopCommissionTotals(db, shopId)).toMatchObject([{ earned: { amount: kept } }])
    await assertInvariants()
  })

  it('D6: what rises again after the merchant bore it is not given to the creator a second time', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creator = await aPayee(paying)
    const order = await aSaleBy(paying, creator, [20_000n, 20_000n])
    const shopId = paying.shop.id
    const [payout] = await payoutsOf(await fundedRun(paying))
    accepted(await run((tx) => confirmPayout(tx, { shopId, payoutId: payout?.id ?? '', actor: '1' })))
    const [first, second] = order.lines.map(({ id }) => id)
    const late = { orderId: order.id, createdAt: addDays(payday, 91) }
    // A loose amount is spread over both lines, then one of them comes back whole; later the loose amount is taken out again.
    await refund({ ...late, discrepancyMinor: 10_000n })
    const absorbed = () => balanceOf(db, `merchant:${shopId}:absorbedReversals`, 'USD')
    expect(await absorbed()).toBe(-1000n)
    await refund({ ...late, lines: back(second ?? '', 1, 20_000n) })
    expect(await absorbed()).toBe(-2500n)
    await db.refund.updateMany({
      where: { orderId: order.id, discrepancyMinor: { gt: 0n } },
      data: { discrepancyMinor: 0n },
    })
    accepted(await run((tx) => recomputeForOrder(tx, { orderId: order.id, editedAt: addDays(payday, 92) })))
    expect(await absorbed()).toBe(-2000n)
    expect(await balanceOf(db, creatorPayable(creator.id, shopId), 'USD')).toBe(0n)
    expect((await commissionOf(first ?? '')).state).toBe('paid')
    await assertInvariants()
  })

  it('D11: a line added by an edit is decided at the time of the edit, removed units are taken off', async () => {
    const sale = await aSale([{ quantity: 4 }])
    accepted(await accrue(sale.order.id))
    const editedAt = on(10)
    await db.orderLine.update({ where: { id: sale.lineId }, data: { removedQuantity: 1 } })
    const added = {
      id: `oln_${sale.order.id}`,
      orderId: sale.order.id,
      position: 9,
      title: 'Added',
      quantity: 1,
      unitPriceMinor: 2000n,
      currency: 'USD',
      productId: sale.product.id,
    }
    await db.orderLine.create({ data: added })
    const edit = () => run((tx) => recomputeForOrder(tx, { orderId: sale.order.id, editedAt }))
    await edit()
    await edit()
    // The tag was tapped a day before placement: at the edit, eleven days old, it no longer counts.
    expect(await commissionOf(added.id)).toMatchObject({ reasonCode: 'ORGANIC', placedAt: editedAt })
    expect(await held(sale)).toBe(750n)
    await assertInvariants()
  })
})
