import { describe, expect, it } from 'vitest'
import { blockRelease, clearBlock } from '#app/domain/commissions/block-release.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aParcel, accepted } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, on, payable, run, setToday, type Sale } from '#test/support/sale.ts'

describe('hold and release', () => {
  const deliver = async (sale: Sale, shippedAt: Date, deliveredAt: Date | null, quantity = 1) => {
    await aParcel({ orderId: sale.order.id, shippedAt, deliveredAt, lines: [{ orderLineId: sale.lineId, quantity }] })
    accepted(await run((tx) => noteDelivery(tx, { orderId: sale.order.id })))
  }

  it.each([
    ['delivered: 30 days after delivery, the return window being longer than 15', on(2), on(5), on(35)],
    ['no delivery signal: 30 days after shipping', on(2), null, on(32)],
  ])('E2: %s', async (_, shippedAt, deliveredAt, expected) => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    await deliver(sale, shippedAt, deliveredAt)
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: expected, deliveredAt })
  })

  it('E2: digital goods are held from the start, 14 days', async () => {
    const sale = await aSale([{ requiresShipping: false }])
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: on(14) })
  })

  it('E2: two parcels: nothing before the last unit left, then the later one counts', async () => {
    const sale = await aSale([{ quantity: 2 }])
    accepted(await accrue(sale.order.id))
    await deliver(sale, on(1), on(2))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'estimated', releaseAt: null })
    await deliver(sale, on(3), on(6))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: on(36), deliveredAt: on(6) })
  })

  it('E4: silence approves at the very instant, not before, and once', async () => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    await deliver(sale, on(1), on(2))
    setToday(addMilliseconds(on(32), -1))
    await run(releaseDue)
    expect((await commissionOf(sale.lineId)).state).toBe('held')
    setToday(on(32))
    await Promise.all([run(releaseDue), run(releaseDue), run(releaseDue)])
    expect(
      await db.commissionEntry.count({ where: { kind: 'release', commission: { orderLineId: sale.lineId } } }),
    ).toBe(1)
    expect([await held(sale), await payable(sale)]).toEqual([0n, 250n])
    expect((await commissionOf(sale.lineId)).state).toBe('payable')
    await assertInvariants()
  })

  it('D7, E3: an open return holds back its own line; closing it past the date releases at once', async () => {
    const sale = await aSale([{ requiresShipping: false }, { requiresShipping: false }])
    accepted(await accrue(sale.order.id))
    const block = { orderLineIds: [sale.lineId], kind: 'RETURN_OPEN' as const }
    await run((tx) => blockRelease(tx, { ...block, clockAt: on(40) }))
    setToday(on(20))
    await run(releaseDue)
    expect((await commissionOf(sale.lineId)).state).toBe('held')
    expect(await payable(sale)).toBe(250n)
    await run((tx) => clearBlock(tx, block))
    await run(releaseDue)
    expect(await payable(sale)).toBe(500n)
    await assertInvariants()
  })
})
