import { describe, expect, it } from 'vitest'
import { applyRefundToCommissions } from '#app/domain/commissions/apply-refund-to-commissions.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { noteReturns } from '#app/domain/commissions/note-returns.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { aParcel, accepted } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, on, payable, run, setToday, type Sale } from '#test/support/sale.ts'

let serial = 0

/** Two lines at 12.5% of 20.00 each, delivered on the second day: due on the 32nd. */
async function aDeliveredSale(lines = [{}, {}]) {
  const sale = await aSale(lines)
  sale.order.number = `V-9${String(++serial).padStart(5, '0')}`
  await db.order.update({ where: { id: sale.order.id }, data: { number: sale.order.number } })
  accepted(await accrue(sale.order.id))
  const parcel = sale.order.lines.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity }))
  await aParcel({ orderId: sale.order.id, shippedAt: on(1), deliveredAt: on(2), lines: parcel })
  accepted(await run((tx) => noteDelivery(tx, { orderId: sale.order.id })))
  setToday(on(3))
  return sale
}

const ownerOf = ({ order, shopperKey }: Sale) => ({ number: order.number, shopperKey })
const note = ({ order }: Sale) => run(async (tx) => accepted(await noteReturns(tx, { orderId: order.id })))
const ask = async (sale: Sale, lineId: string, requestKey = 'a') => {
  const lines = [{ lineId, quantity: 1, reason: 'changedMind' as const }]
  const asked = { ...ownerOf(sale), requestKey, kind: 'refund' as const, lines }
  return accepted(await run((tx) => requestReturn(tx, asked))).returnId
}
const blocksOf = (lineId: string) =>
  db.commissionBlock.findMany({ where: { commission: { orderLineId: lineId }, kind: 'RETURN_OPEN' } })

describe('D7: an open return', () => {
  it('holds back its own line alone, with a clock; withdrawn past the date, it is released at once', async () => {
    const sale = await aDeliveredSale()
    const returnId = await ask(sale, sale.lineId)
    await note(sale)
    expect(await blocksOf(sale.lineId)).toMatchObject([{ clearedAt: null, clockAt: on(5) }])
    expect(await blocksOf(sale.lineIds[1] ?? '')).toEqual([])
    setToday(on(40))
    await run(releaseDue)
    expect([await held(sale), await payable(sale)]).toEqual([250n, 250n])
    await assertInvariants()
    accepted(await run((tx) => withdrawReturn(tx, { ...ownerOf(sale), returnId })))
    await note(sale)
    await run(releaseDue)
    expect([await held(sale), await payable(sale)]).toEqual([0n, 500n])
    expect((await commissionOf(sale.lineId)).releaseAt).toEqual(on(32))
    await assertInvariants()
  })

  it('closed before the date keeps the original one', async () => {
    const sale = await aDeliveredSale([{}])
    const returnId = await ask(sale, sale.lineId)
    await note(sale)
    accepted(await run((tx) => withdrawReturn(tx, { ...ownerOf(sale), returnId })))
    await note(sale)
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', releaseAt: on(32) })
    setToday(on(31.9))
    await run(releaseDue)
    expect(await payable(sale)).toBe(0n)
    setToday(on(32))
    await run(releaseDue)
    expect(await payable(sale)).toBe(250n)
  })

  it('two returns of one line: the line waits for the later one', async () => {
    const sale = await aDeliveredSale([{ quantity: 2 }])
    const first = await ask(sale, sale.lineId, 'a')
    await ask(sale, sale.lineId, 'b')
    await note(sale)
    accepted(await run((tx) => withdrawReturn(tx, { ...ownerOf(sale), returnId: first })))
    await note(sale)
    expect(await blocksOf(sale.lineId)).toMatchObject([{ clearedAt: null }])
  })

  it('Z7: news of it twice, late or in any order leaves the same', async () => {
    for (const [heardOpen, heardClosed] of [
      [2, 1],
      [0, 3],
      [1, 2],
    ] as const) {
      const sale = await aDeliveredSale([{}])
      const returnId = await ask(sale, sale.lineId)
      for (let told = 0; told < heardOpen; told++) await note(sale)
      accepted(await run((tx) => withdrawReturn(tx, { ...ownerOf(sale), returnId })))
      for (let told = 0; told < heardClosed; told++) await note(sale)
      expect((await blocksOf(sale.lineId)).filter(({ clearedAt }) => clearedAt === null)).toEqual([])
      setToday(on(32))
      await run(releaseDue)
      expect([await held(sale), await payable(sale)]).toEqual([0n, 250n])
    }
  })

  it('D1, Z2: settled with a refund, the rest of the line goes on', async () => {
    const sale = await aDeliveredSale([{ quantity: 2 }])
    const lines = [{ lineId: sale.lineId, quantity: 1, reason: 'damaged' as const }]
    const input = { shopId: sale.shop.id, orderId: sale.order.id, requestKey: 'x', kind: 'returnless' as const, lines }
    const { returnId } = accepted(await run((tx) => openReturn(tx, input)))
    const { refundId } = await db.return.findUniqueOrThrow({ where: { id: returnId } })
    const about = { orderId: sale.order.id, refundId: refundId ?? '' }
    for (let told = 0; told < 2; told++) accepted(await run((tx) => applyRefundToCommissions(tx, about)))
    await note(sale)
    expect(await held(sale)).toBe(250n)
    setToday(on(32))
    await run(releaseDue)
    expect(await payable(sale)).toBe(250n)
    await assertInvariants()
  })
})
