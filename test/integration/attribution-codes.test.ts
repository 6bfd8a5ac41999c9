import { describe, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, anOrder, aShopperKey } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, on, placedAt, setToday, type Sale } from '#test/support/sale.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'

/** A code of a creator's own, as the programs room makes it: a voucher, and the code that stands for it. */
async function aCode(sale: Sale, creatorId: string, code: string, endedAt: Date | null = null) {
  const voucherId = newId('voucher')
  await db.voucher.create({
    data: {
      id: voucherId, shopId: sale.shop.id, code, funder: 'merchant', creatorId, kind: 'percent', percentBps: 1000,
      currency: 'USD', startsAt: on(-30), createdAt: on(-30),
    },
  }) // prettier-ignore
  await db.creatorCode.create({
    data: {
      id: newId('creatorCode'), programId: sale.programId, shopId: sale.shop.id, creatorId, voucherId, code,
      state: endedAt ? 'ended' : 'active', createdAt: on(-30), endedAt,
    },
  }) // prettier-ignore
  return voucherId
}

type Used = { line: number; code: string; voucherId: string | null; amountMinor: bigint }

async function useCodes(orderId: string, lineIds: readonly string[], used: readonly Used[], typed?: readonly string[]) {
  await db.orderDiscount.createMany({
    data: used.map(({ line, code, voucherId, amountMinor }) => ({
      id: newId('orderDiscount'), orderId, orderLineId: lineIds[line] ?? null, voucherId, code, funder: 'merchant', amountMinor,
    })),
  }) // prettier-ignore
  for (const [line, id] of lineIds.entries()) {
    const discountMinor = used.filter((one) => one.line === line).reduce((sum, one) => sum + one.amountMinor, 0n)
    await db.orderLine.update({ where: { id }, data: { discountMinor } })
  }
  if (typed) await db.order.update({ where: { id: orderId }, data: { attributionSignals: { codes: [...typed] } } })
}

const stepOf = async (lineId: string) =>
  (await commissionOf(lineId)).explanation as { attribution: { step: string; considered: { verdict: string }[] } }

describe("A3, A8: creators' codes", () => {
  it('A3: a code on a line comes before the tag that was tapped', async () => {
    const sale = await aSale([{}, {}])
    const voucherId = await aCode(sale, sale.rival.id, 'RIVAL10')
    await useCodes(sale.order.id, sale.lineIds, [{ line: 0, code: 'RIVAL10', voucherId, amountMinor: 200n }])
    accepted(await accrue(sale.order.id))
    expect(await commissionOf(sale.lineIds[0] ?? '')).toMatchObject({ creatorId: sale.rival.id, state: 'estimated' })
    expect((await stepOf(sale.lineIds[0] ?? '')).attribution.step).toBe('CODE')
    // The other line was not discounted by it, so the tag decides there.
    expect(await commissionOf(sale.lineIds[1] ?? '')).toMatchObject({ creatorId: sale.creator.id })
    await assertInvariants()
  })

  it('A8: each line to the code that took more off it; a tie to the one applied first', async () => {
    const sale = await aSale([{}, {}, {}])
    const [mine, other] = [await aCode(sale, sale.creator.id, 'MINE'), await aCode(sale, sale.rival.id, 'OTHER')]
    await useCodes(
      sale.order.id,
      sale.lineIds,
      [
        { line: 0, code: 'MINE', voucherId: mine, amountMinor: 300n },
        { line: 0, code: 'OTHER', voucherId: other, amountMinor: 200n },
        { line: 1, code: 'MINE', voucherId: mine, amountMinor: 100n },
        { line: 1, code: 'OTHER', voucherId: other, amountMinor: 200n },
        { line: 2, code: 'MINE', voucherId: mine, amountMinor: 150n },
        { line: 2, code: 'OTHER', voucherId: other, amountMinor: 150n },
      ],
      ['other', 'mine'],
    )
    accepted(await accrue(sale.order.id))
    const winners = await Promise.all(sale.lineIds.map(async (id) => (await commissionOf(id)).creatorId))
    expect(winners).toEqual([sale.creator.id, sale.rival.id, sale.rival.id])
    await assertInvariants()
  })

  it('A11: a code attributes without consent and without any touch, also known by its text alone', async () => {
    const sale = await aSale([{}])
    await aCode(sale, sale.creator.id, 'NOUR10')
    const shopperKey = await aShopperKey({ consent: false })
    const line = { productId: sale.product.id }
    const order = await anOrder({ shopId: sale.shop.id, shopperKey, placedAt, lines: [line] })
    const ids = order.lines.map(({ id }) => id)
    await useCodes(order.id, ids, [{ line: 0, code: 'nour10', voucherId: null, amountMinor: 200n }])
    accepted(await accrue(order.id))
    expect(await commissionOf(ids[0] ?? '')).toMatchObject({ creatorId: sale.creator.id, rateBps: 1250 })
    await assertInvariants()
  })

  it('A5, A13: a code that had ended, or whose creator had left, brings nobody anything', async () => {
    const ended = await aSale([{}], { shopperKey: 'spk_nobody' })
    const voucherId = await aCode(ended, ended.creator.id, 'ENDED', placedAt)
    await useCodes(ended.order.id, ended.lineIds, [{ line: 0, code: 'ENDED', voucherId, amountMinor: 200n }])
    accepted(await accrue(ended.order.id))
    expect((await stepOf(ended.lineId)).attribution.considered).toMatchObject([{ verdict: 'CODE_ENDED' }])

    const left = await aSale([{}], { shopperKey: 'spk_nobody' })
    const own = await aCode(left, left.creator.id, 'LEFT')
    const enrollment = { programId: left.programId, creatorId: left.creator.id }
    const { id } = await db.enrollment.update({
      where: { programId_creatorId: enrollment },
      data: { status: 'left', inactiveFrom: on(-1) },
    })
    await db.enrollmentEvent.create({
      data: { id: newId('enrollmentEvent'), enrollmentId: id, fromStatus: 'active', toStatus: 'left', actor: 'creator', effectiveAt: on(-1), at: on(-1) },
    }) // prettier-ignore
    await useCodes(left.order.id, left.lineIds, [{ line: 0, code: 'LEFT', voucherId: own, amountMinor: 200n }])
    accepted(await accrue(left.order.id))
    expect((await stepOf(left.lineId)).attribution.considered).toMatchObject([{ verdict: 'AFTER_LEAVING' }])
    await assertInvariants()
  })
})

describe('A9: a customer whom a creator brought', () => {
  async function again(sale: Sale, days: number) {
    const order = { shopId: sale.shop.id, shopperKey: sale.shopperKey, placedAt: on(days) }
    setToday(addMilliseconds(on(days), 1000))
    const { id, lines } = await anOrder({ ...order, lines: [{ productId: sale.product.id }] })
    accepted(await accrue(id))
    return commissionOf(lines[0]?.id ?? '')
  }

  it('has no owner by default', async () => {
    const sale = await aSale([{}])
    accepted(await accrue(sale.order.id))
    expect(await again(sale, 60)).toMatchObject({ reasonCode: 'ORGANIC', creatorId: null })
  })

  it('stays theirs for as long as the program says, and no longer', async () => {
    const sale = await aSale([{}])
    await db.program.update({ where: { id: sale.programId }, data: { lifetimeDays: 90 } })
    accepted(await accrue(sale.order.id))
    expect(await again(sale, 60)).toMatchObject({ creatorId: sale.creator.id, rateBps: 1250 })
    expect(await again(sale, 90)).toMatchObject({ reasonCode: 'ORGANIC' })
    await assertInvariants()
  })
})
