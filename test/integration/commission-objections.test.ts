import { describe, expect, it } from 'vitest'
import {
  answerCommissionDispute,
  decideCommissionDispute,
  lapseDisputes,
  withdrawCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { listCommissionDisputes } from '#app/domain/commissions/list-commission-disputes.server.ts'
import { noteDelivery } from '#app/domain/commissions/note-delivery.server.ts'
import { openCommissionDispute, type OpenDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { reverseCommission } from '#app/domain/commissions/reverse-commission.server.ts'
import { voidForOrder } from '#app/domain/commissions/void-for-order.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, aParcel } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, on, payable, refund, run, setToday, type Sale } from '#test/support/sale.ts'

const evidence = [{ kind: 'link', url: 'https://proof.test/1' }] as const

async function aHeldSale(order = {}) {
  const sale = await aSale([{}], order)
  accepted(await accrue(sale.order.id))
  const lines = [{ orderLineId: sale.lineId, quantity: 1 }]
  await aParcel({ orderId: sale.order.id, shippedAt: on(1), deliveredAt: on(2), lines })
  accepted(await run((tx) => noteDelivery(tx, { orderId: sale.order.id })))
  setToday(on(3))
  return { ...sale, commissionId: (await commissionOf(sale.lineId)).id }
}
type Held = Awaited<ReturnType<typeof aHeldSale>>

const raise = (sale: Held, changes: Partial<OpenDispute> = {}) =>
  run((tx) =>
    openCommissionDispute(tx, {
      commissionId: sale.commissionId, openedBy: 'merchant', partyId: sale.shop.id, reason: 'NOT_BROUGHT_BY_THEM',
      statement: 'They never posted about it.', evidence: [...evidence], ...changes,
    }),
  ) // prettier-ignore
const raiseAsCreator = (sale: Held, changes: Partial<OpenDispute> = {}) =>
  raise(sale, { openedBy: 'creator', partyId: sale.creator.id, reason: 'RATE_TOO_LOW', ...changes })
const decide = (disputeId: string, outcome: 'upheld' | 'rejected') =>
  run((tx) => decideCommissionDispute(tx, { disputeId, outcome, decision: 'We looked.', decidedBy: 'platform' }))
const answerAs = (sale: Sale, disputeId: string, isAgreed = false) =>
  run((tx) => answerCommissionDispute(tx, { disputeId, party: 'creator', partyId: sale.creator.id, answer: 'I did.', isAgreed })) // prettier-ignore
const stateOf = async (sale: Sale) => (await commissionOf(sale.lineId)).state
const releaseOn = async (day: number) => {
  setToday(on(day))
  await run(releaseDue)
}

describe('E5: objections', () => {
  it('stops the release of its line, with a clock, and shows as a block', async () => {
    const sale = await aHeldSale()
    accepted(await raise(sale))
    expect(await stateOf(sale)).toBe('disputed')
    await releaseOn(31)
    expect(await stateOf(sale)).toBe('disputed')
    const seen = await getEarning(db, { creatorId: sale.creator.id, commissionId: sale.commissionId })
    expect(seen).toMatchObject({
      blocks: [{ kind: 'DISPUTE' }],
      disputes: [{ state: 'open', openedBy: 'merchant' }],
    })
    await assertInvariants()
  })

  it.each<[string, Partial<OpenDispute>, string]>([
    ['without evidence', { evidence: [] }, 'DISPUTE_WITHOUT_EVIDENCE'],
    ['without a word', { statement: '  ' }, 'DISPUTE_WITHOUT_EVIDENCE'],
    ['with a link that is none', { evidence: [{ kind: 'link', url: 'http://x.test' }] }, 'DISPUTE_WITHOUT_EVIDENCE'],
    ['with a reason of the other side', { reason: 'RATE_TOO_LOW' }, 'DISPUTE_REASON_UNKNOWN'],
    ['about somebody else’s line', { partyId: 'shop_other' }, 'COMMISSION_NOT_FOUND'],
    [
      'claiming more than a program may give',
      { openedBy: 'creator', reason: 'RATE_TOO_LOW', claimedBps: 9900 },
      'DISPUTE_RATE_OUT_OF_RANGE',
    ],
  ])('is refused %s', async (_, changes, code) => {
    const sale = await aHeldSale()
    const partyId = changes.openedBy === 'creator' ? sale.creator.id : sale.shop.id
    expect(await raise(sale, { partyId, ...changes })).toMatchObject({ ok: false, code })
    expect(await stateOf(sale)).toBe('held')
  })

  it('only before it is payable', async () => {
    const sale = await aHeldSale()
    await releaseOn(40)
    expect(await stateOf(sale)).toBe('payable')
    expect(await raise(sale)).toMatchObject({ ok: false, code: 'DISPUTE_TOO_LATE' })
  })

  it('one at a time: the same side gets its own again, the other is refused', async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    expect(accepted(await raise(sale)).disputeId).toBe(disputeId)
    expect(await raiseAsCreator(sale)).toMatchObject({ ok: false, code: 'DISPUTE_OPEN' })
  })

  it('nobody decides in 30 days: the creator is right, and what is past its date is released', async () => {
    const sale = await aHeldSale()
    accepted(await raise(sale))
    setToday(addMilliseconds(on(33), -1))
    await run(lapseDisputes)
    expect(await stateOf(sale)).toBe('disputed')
    setToday(on(33))
    await run(lapseDisputes)
    await run(releaseDue)
    expect(await stateOf(sale)).toBe('payable')
    expect(await payable(sale)).toBe(250n)
    const { items } = await listCommissionDisputes(db, { shopId: sale.shop.id })
    expect(items).toMatchObject([{ state: 'lapsed', favoured: 'creator', decidedBy: 'system' }])
    await assertInvariants()
  })

  it('against a creator only once they were heard; upheld takes the line back by an entry of its own', async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    expect(await decide(disputeId, 'upheld')).toMatchObject({ ok: false, code: 'DISPUTE_NOT_HEARD' })
    accepted(await answerAs(sale, disputeId))
    expect(await answerAs(sale, disputeId)).toMatchObject({ ok: false, code: 'DISPUTE_DECIDED' })
    accepted(await decide(disputeId, 'upheld'))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'reversed', reasonCode: 'DISPUTE_UPHELD' })
    expect(await held(sale)).toBe(0n)
    // A1, D12: what comes after it books nothing more.
    const back = { orderLineId: sale.lineId, quantity: 1, subtotalMinor: 2000n }
    await refund({ orderId: sale.order.id, createdAt: on(4), lines: [back] })
    expect(await held(sale)).toBe(0n)
    expect(await decide(disputeId, 'rejected')).toMatchObject({ ok: false, code: 'DISPUTE_DECIDED' })
    await assertInvariants()
  })

  it('after 14 days without an answer it is decided on what is known, and no answer counts any more', async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    setToday(on(17))
    expect(await answerAs(sale, disputeId)).toMatchObject({ ok: false, code: 'DISPUTE_ANSWER_TOO_LATE' })
    accepted(await decide(disputeId, 'upheld'))
    expect(await stateOf(sale)).toBe('reversed')
  })

  it.each([
    ['rejected', 'held'],
    ['withdrawn', 'held'],
    ['agreed to', 'reversed'],
  ])('%s: the line is %s', async (how, state) => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    if (how === 'rejected') accepted(await decide(disputeId, 'rejected'))
    if (how === 'agreed to') accepted(await answerAs(sale, disputeId, true))
    const of = { disputeId, party: 'merchant', partyId: sale.shop.id } as const
    if (how === 'withdrawn') accepted(await run((tx) => withdrawCommissionDispute(tx, of)))
    expect(await stateOf(sale)).toBe(state)
    await assertInvariants()
  })

  it("B5: a creator's claim that was right is an adjustment, and later refunds go by it", async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raiseAsCreator(sale, { claimedBps: 2000 }))
    accepted(await decide(disputeId, 'upheld'))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', rateBps: 1250, tierBps: 2000 })
    expect(await held(sale)).toBe(400n)
    const kinds = await db.commissionEntry.findMany({
      where: { commissionId: sale.commissionId },
      orderBy: { id: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['accrual', 'adjustment'])
    const back = { orderLineId: sale.lineId, quantity: 0, subtotalMinor: 1000n }
    await refund({ orderId: sale.order.id, createdAt: on(4), lines: [back] })
    expect(await held(sale)).toBe(200n)
    await assertInvariants()
  })

  it('nobody decides on what a creator claimed: they get it', async () => {
    const sale = await aHeldSale()
    accepted(await raiseAsCreator(sale, { claimedBps: 2500 }))
    setToday(on(33))
    await run(lapseDisputes)
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'held', tierBps: 2500 })
    expect(await held(sale)).toBe(500n)
    await assertInvariants()
  })

  it('a line that paid nothing because of who bought it may be objected to, and then earns its own rate', async () => {
    const sale = await aSale([{}])
    await db.order.update({ where: { id: sale.order.id }, data: { accountId: sale.creator.accountId } })
    accepted(await accrue(sale.order.id))
    const own = { ...sale, commissionId: (await commissionOf(sale.lineId)).id }
    const { disputeId } = accepted(await raiseAsCreator(own, { reason: 'NOT_MY_OWN_PURCHASE' }))
    accepted(await decide(disputeId, 'upheld'))
    expect(await commissionOf(sale.lineId)).toMatchObject({
      state: 'estimated',
      reasonCode: 'ATTRIBUTED',
      tierBps: 1250,
    })
    expect(await held(sale)).toBe(250n)
    await assertInvariants()
  })

  it('D9: an order that is cancelled meanwhile owes nothing, however it is decided', async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    await db.order.update({ where: { id: sale.order.id }, data: { cancelledAt: on(3), cancelledBy: 'merchant' } })
    accepted(await run((tx) => voidForOrder(tx, sale.order.id)))
    accepted(await decide(disputeId, 'rejected'))
    expect([await stateOf(sale), await held(sale)]).toEqual(['void', 0n])
    await assertInvariants()
  })

  it('E1: two who decide at once end it once', async () => {
    const sale = await aHeldSale()
    const { disputeId } = accepted(await raise(sale))
    const outcomes = await Promise.all([decide(disputeId, 'rejected'), decide(disputeId, 'rejected')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('E13: a ban takes nothing back by itself', () => {
  it('what was earned goes on, and each line that is taken back has its reason', async () => {
    const sale = await aHeldSale()
    await db.creator.update({ where: { id: sale.creator.id }, data: { bannedAt: on(3) } })
    await releaseOn(40)
    expect(await stateOf(sale)).toBe('payable')
    const taking = { commissionId: sale.commissionId, actor: 'platform', reason: 'Bought followers.' }
    expect(await run((tx) => reverseCommission(tx, { ...taking, reason: ' ' }))).toMatchObject({ ok: false })
    accepted(await run((tx) => reverseCommission(tx, taking)))
    expect(await commissionOf(sale.lineId)).toMatchObject({ state: 'reversed', reasonCode: 'TAKEN_BACK' })
    expect(await payable(sale)).toBe(0n)
    expect(await run((tx) => reverseCommission(tx, taking))).toMatchObject({ ok: false, code: 'COMMISSION_AT_ZERO' })
    const seen = await getEarning(db, { creatorId: sale.creator.id, commissionId: sale.commissionId })
    expect(seen?.entries.at(-1)).toMatchObject({ kind: 'reversal', source: 'takenBack', reason: 'Bought followers.' })
    await assertInvariants()
  })
})
