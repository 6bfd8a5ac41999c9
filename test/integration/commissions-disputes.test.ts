import { describe, expect, it, vi } from 'vitest'
import { applyDispute } from '#app/domain/commissions/apply-dispute.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aParcel, accepted } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, on, payable, refund, run, setToday, type Sale } from '#test/support/sale.ts'

// Three whole stories in one test: a busy machine needs its time for them.
vi.setConfig({ testTimeout: 90_000 })

/** One line of 20.00 at 12.5%, paid with 20.00 here, delivered: due on the 32nd day. */
async function aPaidSale() {
  const sale = await aSale([{}])
  const id = newId('checkout')
  const payment = await db.payment.create({
    data: {
      id: newId('payment'), processor: 'test', processorRef: `pi_${id}`, state: 'captured', amountMinor: 2000n,
      capturedMinor: 2000n, currency: 'USD', createdAt: on(0), capturedAt: on(0),
      checkout: { create: { id, shopperKey: sale.shopperKey, country: 'US', state: 'completed', currency: 'USD', createdAt: on(0) } },
    },
  }) // prettier-ignore
  await db.order.update({ where: { id: sale.order.id }, data: { checkoutId: id } })
  await db.orderPush.create({ data: { orderId: sale.order.id, sourceIdentifier: sale.order.id, state: 'created' } })
  accepted(await accrue(sale.order.id))
  await aParcel({ orderId: sale.order.id, shippedAt: on(1), deliveredAt: on(2), lines: [{ orderLineId: sale.lineId, quantity: 1 }] })
  accepted(await run((tx) => noteDelivery(tx, { orderId: sale.order.id })))
  setToday(on(3))
  return { ...sale, paymentId: payment.id }
} // prettier-ignore
type Paid = Sale & { paymentId: string }

async function dispute({ paymentId }: Paid, amountMinor = 2000n) {
  const id = newId('dispute')
  const facts = {
    amountMinor,
    currency: 'USD',
    reason: 'fraudulent',
    state: 'open',
    openedAt: on(4),
    sourceUpdatedAt: on(4),
  }
  await db.dispute.create({ data: { id, paymentId, processorRef: id, ...facts } })
  return id
}
const hear = async (disputeId: string) => accepted(await run((tx) => applyDispute(tx, { disputeId })))
const decide = async (id: string, state: 'won' | 'lost', at: Date) => {
  await db.dispute.update({ where: { id }, data: { state, closedAt: at } })
  setToday(at)
  for (let told = 0; told < 2; told++) await hear(id)
}
const blocksOf = (lineId: string) =>
  db.commissionBlock.findMany({ where: { commission: { orderLineId: lineId }, clearedAt: null } })

describe('D10: a chargeback', () => {
  it('opened: frozen, with a block and its clock; nothing is released meanwhile', async () => {
    const sale = await aPaidSale()
    const id = await dispute(sale)
    await hear(id)
    await hear(id)
    expect((await commissionOf(sale.lineId)).state).toBe('frozen')
    expect(await blocksOf(sale.lineId)).toMatchObject([{ kind: 'CHARGEBACK_OPEN', clockAt: on(124) }])
    setToday(on(60))
    await run(releaseDue)
    expect([await held(sale), await payable(sale)]).toEqual([250n, 0n])
    await assertInvariants()
  })

  it('a bank that only asks freezes nobody', async () => {
    const sale = await aPaidSale()
    const id = await dispute(sale)
    await db.dispute.update({ where: { id }, data: { state: 'inquiry' } })
    await hear(id)
    expect((await commissionOf(sale.lineId)).state).toBe('held')
  })

  it.each([
    ['before the release date: the original date stays', on(20), 0n],
    ['after it: released at once', on(50), 250n],
  ])('won %s', async (_what, at, released) => {
    const sale = await aPaidSale()
    const id = await dispute(sale)
    await hear(id)
    await decide(id, 'won', at)
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: on(32) })
    expect(await blocksOf(sale.lineId)).toEqual([])
    await run(releaseDue)
    expect(await payable(sale)).toBe(released)
    await assertInvariants()
  })

  it('lost: reversed once; the fee is nobody’s', async () => {
    const sale = await aPaidSale()
    const id = await dispute(sale)
    await hear(id)
    await decide(id, 'lost', on(20))
    expect((await commissionOf(sale.lineId)).state).toBe('reversed')
    expect([await held(sale), await payable(sale)]).toEqual([0n, 0n])
    await assertInvariants()
  })

  it('lost in part: the rest goes on at its date', async () => {
    const sale = await aPaidSale()
    const id = await dispute(sale, 500n)
    await hear(id)
    await decide(id, 'lost', on(20))
    expect(await held(sale)).toBe(188n)
    setToday(on(32))
    await run(releaseDue)
    expect(await payable(sale)).toBe(188n)
    await assertInvariants()
  })

  it('opened after the release: what is payable goes back on hold, and is released again when it is won', async () => {
    const sale = await aPaidSale()
    setToday(on(33))
    await run(releaseDue)
    const id = await dispute(sale)
    await hear(id)
    expect([await held(sale), await payable(sale)]).toEqual([250n, 0n])
    await assertInvariants()
    await decide(id, 'won', on(50))
    await run(releaseDue)
    expect([await held(sale), await payable(sale)]).toEqual([0n, 250n])
    await assertInvariants()
  })

  it('Z7: a refund before, during or after a lost one ends at nothing, and nobody is told that too much went back', async () => {
    for (const when of ['before', 'during', 'after']) {
      const sale = await aPaidSale()
      const back = () =>
        refund({ orderId: sale.order.id, createdAt: on(5), lines: [{ orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }] })
      const id = await dispute(sale)
      if (when === 'before') await back()
      await hear(id)
      if (when === 'during') await back()
      await decide(id, 'lost', on(20))
      if (when === 'after') await back()
      expect((await commissionOf(sale.lineId)).state).toBe('reversed')
      expect(await held(sale)).toBe(0n)
    }
    await assertInvariants()
  }) // prettier-ignore
})
