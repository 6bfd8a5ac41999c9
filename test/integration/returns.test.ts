import { beforeEach, describe, expect, it } from 'vitest'
import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { endOverdueReturns } from '#app/domain/returns/end-overdue-returns.server.ts'
import { getReturnForShop } from '#app/domain/returns/get-return-for-shop.server.ts'
import { getReturnForShopper, listReturnsOfOrder } from '#app/domain/returns/get-return-for-shopper.server.ts'
import { inspectReturn, type Inspection } from '#app/domain/returns/inspect-return.server.ts'
import { listReturnsForShop } from '#app/domain/returns/list-returns-for-shop.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { markReturnSent } from '#app/domain/returns/mark-return-sent.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { requestReturn, type RequestReturn } from '#app/domain/returns/request-return.server.ts'
import { listReturnableLines } from '#app/domain/returns/returnable-lines.server.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { anArrivedOrder, passDays, refundsOf, returnOf, run, withStoppedClock, type Arrived } from './returns-world.ts'

beforeEach(withStoppedClock)

type Ask = Partial<Pick<RequestReturn, 'kind' | 'requestKey'>> & { quantity?: number; lineId?: string }

function ask(
  { owner, lineId: first }: Arrived,
  { quantity = 1, lineId = first, kind = 'refund', requestKey = 'a' }: Ask = {},
) {
  const lines = [{ lineId, quantity, reason: 'damaged' as const, note: 'A hole' }]
  return run((tx) => requestReturn(tx, { ...owner, requestKey, kind, lines }))
}

async function aRequest(arrived: Arrived, asked: Ask = {}) {
  const { returnId } = accepted(await ask(arrived, asked))
  const ref = { shopId: arrived.shop.id, returnId }
  return { returnId, ref, own: { ...arrived.owner, returnId } }
}

async function aReceived(arrived: Arrived, asked: Ask = {}) {
  const request = await aRequest(arrived, asked)
  accepted(await run((tx) => approveReturn(tx, request.ref)))
  accepted(await run((tx) => markReturnSent(tx, { ...request.own, carrier: 'A man with a van' })))
  accepted(await run((tx) => markReturnReceived(tx, request.ref)))
  return request
}

const inspect = (input: Inspection) => run((tx) => inspectReturn(tx, input))

describe('a return, from the wish to the money', () => {
  it('I7: requested, approved, sent, received, inspected: the accepted units come back, nothing more', async () => {
    const arrived = await anArrivedOrder()
    const { returnId, ref } = await aReceived(arrived, { quantity: 2 })
    const [line] = (await returnOf(returnId)).lines
    const lines = [{ returnLineId: line?.id ?? '', acceptedQuantity: 1, restock: true }]
    expect(accepted(await inspect({ ...ref, lines })).outcome).toBe('refunded')
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n, orderId: arrived.order.id }])
    const view = await getReturnForShop(db, ref)
    expect(view).toMatchObject({
      state: 'closed',
      outcome: 'refunded',
      refunded: { amount: '20.00' },
      canInspect: false,
    })
    expect(view?.lines[0]).toMatchObject({ quantity: 2, acceptedQuantity: 1, reason: 'damaged', note: 'A hole' })
    // The unit that was turned down cannot be asked for again.
    expect(await ask(arrived, { requestKey: 'b' })).toMatchObject({ ok: false, code: 'ALREADY_BACK' })
  })

  it('the same answer again gives the same outcome; another one changes nothing', async () => {
    const arrived = await anArrivedOrder()
    const { ref } = await aReceived(arrived)
    const first = await inspect({ ...ref, lines: [] })
    expect(await inspect({ ...ref, lines: [] })).toEqual(first)
    const [line] = (await returnOf(ref.returnId)).lines
    const other = [{ returnLineId: line?.id ?? '', acceptedQuantity: 0, restock: false }]
    expect(await inspect({ ...ref, lines: other })).toMatchObject({ ok: false, code: 'NOT_AT_THIS_STAGE' })
    expect(await refundsOf(arrived.order.id)).toHaveLength(1)
  })

  it('keeps a restocking fee back and gives the delivery back when the shop says so', async () => {
    const arrived = await anArrivedOrder()
    const { ref } = await aReceived(arrived, { quantity: 2 })
    expect(await inspect({ ...ref, lines: [], restockingFeeMinor: 4001n })).toMatchObject({
      ok: false,
      code: 'FEE_TOO_HIGH',
      detail: { most: '40.00', currency: 'USD' },
    })
    accepted(await inspect({ ...ref, lines: [], restockingFeeMinor: 300n, refundShipping: true }))
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 4200n }])
    const refund = await db.refund.findFirstOrThrow({ where: { orderId: arrived.order.id }, include: { lines: true } })
    expect(refund).toMatchObject({ shippingMinor: 500n, discrepancyMinor: -300n, initiator: 'vitrine' })
    expect(refund.lines).toMatchObject([{ quantity: 2, subtotalMinor: 4000n, restockType: 'return' }])
  })

  it('D1: any number of partial returns sums to the line exactly, with taxes and discounts', async () => {
    const arrived = await anArrivedOrder([{ quantity: 3, unitPriceMinor: 999n, discountMinor: 100n, taxMinor: 200n }])
    for (const requestKey of ['a', 'b', 'c']) {
      const { ref } = await aReceived(arrived, { requestKey })
      accepted(await inspect({ ...ref, lines: [] }))
    }
    const sent = await refundsOf(arrived.order.id)
    expect(sent.reduce((total, { amountMinor }) => total + amountMinor, 0n)).toBe(3097n)
    expect(new Set(sent.map(({ amountMinor }) => amountMinor))).toEqual(new Set([1033n, 1031n]))
  })

  it('I8: a return-less refund is settled in the same breath, and the same press of the button refunds once', async () => {
    const arrived = await anArrivedOrder()
    const { shop, order, lineId } = arrived
    const lines = [{ lineId, quantity: 1, reason: 'late' as const }]
    const input = { shopId: shop.id, orderId: order.id, requestKey: 'x', kind: 'returnless' as const, lines }
    const [a, b] = await Promise.all([run((tx) => openReturn(tx, input)), run((tx) => openReturn(tx, input))])
    expect(accepted(a)).toEqual(accepted(b))
    expect(await refundsOf(order.id)).toMatchObject([{ amountMinor: 2000n }])
    expect(await returnOf(accepted(a).returnId)).toMatchObject({ state: 'closed', outcome: 'refunded' })
  })

  it('the shop may let the shopper keep it when it approves', async () => {
    const arrived = await anArrivedOrder()
    const { ref, returnId } = await aRequest(arrived)
    accepted(await run((tx) => approveReturn(tx, { ...ref, keepsIt: true })))
    expect(await returnOf(returnId)).toMatchObject({ kind: 'returnless', state: 'closed', outcome: 'refunded' })
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n }])
  })

  it('two answers at the same instant: one counts', async () => {
    const { ref, returnId } = await aRequest(await anArrivedOrder())
    const answers = await Promise.all([
      run((tx) => approveReturn(tx, ref)),
      run((tx) => declineReturn(tx, { ...ref, reason: 'Worn' })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'ALREADY_ANSWERED' })
    expect(['approved', 'declined']).toContain((await returnOf(returnId)).state)
  })

  it('two inspections at the same instant pay once', async () => {
    const arrived = await anArrivedOrder()
    const { ref } = await aReceived(arrived, { quantity: 2 })
    await Promise.all([1, 2, 3].map(() => inspect({ ...ref, lines: [] })))
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 4000n }])
  })
})

describe('I7: silence decides', () => {
  it('an unanswered request is approved, what is never sent ends', async () => {
    const arrived = await anArrivedOrder()
    const { returnId } = await aRequest(arrived)
    passDays(1.9)
    await endOverdueReturns(now())
    expect((await returnOf(returnId)).state).toBe('requested')
    passDays(0.1)
    await endOverdueReturns(now())
    expect(await returnOf(returnId)).toMatchObject({ state: 'approved', answeredBy: 'platform' })
    passDays(14)
    await endOverdueReturns(now())
    expect(await returnOf(returnId)).toMatchObject({ state: 'closed', outcome: 'notSent' })
    expect(await refundsOf(arrived.order.id)).toEqual([])
  })

  it.each([
    ['received and never inspected', true, 8],
    ['sent and never said to have arrived', false, 22],
  ])('%s: refunded', async (_what, isReceived, days) => {
    const arrived = await anArrivedOrder()
    const request = await aRequest(arrived)
    accepted(await run((tx) => approveReturn(tx, request.ref)))
    accepted(await run((tx) => markReturnSent(tx, request.own)))
    if (isReceived) accepted(await run((tx) => markReturnReceived(tx, request.ref)))
    passDays(days - 0.1)
    await endOverdueReturns(now())
    expect(await refundsOf(arrived.order.id)).toEqual([])
    passDays(0.1)
    await Promise.all([endOverdueReturns(now()), endOverdueReturns(now())])
    expect(await refundsOf(arrived.order.id)).toMatchObject([{ amountMinor: 2000n }])
  })

  it('the shop is reminded once before its time is over', async () => {
    const { returnId } = await aRequest(await anArrivedOrder())
    passDays(1.6)
    await endOverdueReturns(now())
    await endOverdueReturns(now())
    expect(await db.mailMessage.count({ where: { key: `return:${returnId}:reminder` } })).toBe(1)
  })
})

describe('what is refused', () => {
  it('somebody else’s order, someone else’s return', async () => {
    const arrived = await anArrivedOrder()
    const stranger = { ...arrived, owner: { number: arrived.owner.number, shopperKey: 'spk_stranger' as never } }
    expect(await ask(stranger)).toMatchObject({ ok: false, code: 'ORDER_NOT_FOUND' })
    const { returnId, ref } = await aRequest(arrived)
    expect(await getReturnForShopper(db, { ...stranger.owner, returnId })).toBeNull()
    expect(await listReturnsOfOrder(db, stranger.owner)).toEqual([])
    expect(await run((tx) => withdrawReturn(tx, { ...stranger.owner, returnId }))).toMatchObject({ code: 'RETURN_NOT_FOUND' })
    expect(await run((tx) => approveReturn(tx, { ...ref, shopId: 'shop_other' }))).toMatchObject({ code: 'RETURN_NOT_FOUND' })
    expect(await run((tx) => markReturnReceived(tx, { ...ref, shopId: 'x' }))).toMatchObject({ code: 'RETURN_NOT_FOUND' })
    expect(await inspect({ ...ref, shopId: 'x', lines: [] })).toMatchObject({ code: 'RETURN_NOT_FOUND' })
    expect(await getReturnForShop(db, { ...ref, shopId: 'x' })).toBeNull()
  }) // prettier-ignore

  it('what is no part of it, nothing, too much, or too late', async () => {
    const arrived = await anArrivedOrder()
    expect(await ask(arrived, { lineId: 'oln_x' })).toMatchObject({ code: 'LINE_NOT_FOUND' })
    expect(await ask(arrived, { quantity: 0 })).toMatchObject({ code: 'NOTHING_CHOSEN' })
    expect(await ask(arrived, { quantity: 3 })).toMatchObject({ code: 'TOO_MANY_UNITS', detail: { left: 2 } })
    const [line] = await listReturnableLines(db, { ...arrived.owner, now: now() })
    expect(line).toMatchObject({ units: 2, reason: null, until: '2026-07-01T12:00:00.000Z' })
    passDays(30)
    expect(await ask(arrived)).toMatchObject({ code: 'WINDOW_OVER' })
    const [late] = await listReturnableLines(db, { ...arrived.owner, now: now() })
    expect(late).toMatchObject({ units: 0, reason: 'WINDOW_OVER' })
    const { shop, order, lineId } = arrived
    const lines = [{ lineId, quantity: 1, reason: 'other' as const }]
    const byShop = { shopId: shop.id, orderId: order.id, requestKey: 'm', kind: 'refund' as const, lines }
    expect(await run((tx) => openReturn(tx, { ...byShop, labelUrl: 'http://label.test' }))).toMatchObject({ code: 'LABEL_NOT_SECURE' })
    accepted(await run((tx) => openReturn(tx, byShop)))
  }) // prettier-ignore

  it('I7: the window is the market’s', async () => {
    const arrived = await anArrivedOrder([{ quantity: 2 }], { country: 'ID' })
    passDays(6)
    expect(await ask(arrived)).toMatchObject({ code: 'WINDOW_OVER' })
  })

  it('a second return of the same units, and a key that was used for other units', async () => {
    const arrived = await anArrivedOrder()
    const first = await aRequest(arrived, { quantity: 2 })
    expect(accepted(await ask(arrived, { quantity: 2 }))).toEqual({ returnId: first.returnId })
    expect(await ask(arrived, { quantity: 1 })).toMatchObject({ code: 'KEY_REUSED' })
    expect(await ask(arrived, { requestKey: 'b' })).toMatchObject({ code: 'ALREADY_RETURNING' })
    accepted(await run((tx) => withdrawReturn(tx, first.own)))
    accepted(await run((tx) => withdrawReturn(tx, first.own)))
    await aRequest(arrived, { requestKey: 'b' })
  })

  it('steps out of turn', async () => {
    const { ref, own } = await aRequest(await anArrivedOrder())
    expect(await run((tx) => markReturnSent(tx, own))).toMatchObject({ code: 'NOT_AT_THIS_STAGE' })
    expect(await run((tx) => markReturnReceived(tx, ref))).toMatchObject({ code: 'NOT_AT_THIS_STAGE' })
    expect(await inspect({ ...ref, lines: [] })).toMatchObject({ code: 'NOT_AT_THIS_STAGE' })
    expect(await run((tx) => declineReturn(tx, { ...ref, reason: ' ' }))).toMatchObject({ code: 'REASON_NEEDED' })
    expect(await run((tx) => approveReturn(tx, { ...ref, labelUrl: 'ftp://x' }))).toMatchObject({ code: 'LABEL_NOT_SECURE' })
    accepted(await run((tx) => declineReturn(tx, { ...ref, reason: 'Worn' })))
    expect(await run((tx) => withdrawReturn(tx, own))).toMatchObject({ code: 'NOT_AT_THIS_STAGE' })
  }) // prettier-ignore

  it('accepting more than came back', async () => {
    const { ref, returnId } = await aReceived(await anArrivedOrder())
    const [line] = (await returnOf(returnId)).lines
    const lines = [{ returnLineId: line?.id ?? '', acceptedQuantity: 2, restock: true }]
    expect(await inspect({ ...ref, lines })).toMatchObject({ code: 'ACCEPTED_MORE_THAN_SENT' })
  })
})

it('a shop pages through its returns, newest first, by state', async () => {
  const arrived = await anArrivedOrder([{ quantity: 3 }])
  for (const requestKey of ['a', 'b', 'c']) {
    await aRequest(arrived, { requestKey })
    passDays(0.01)
  }
  const first = await listReturnsForShop(db, { shopId: arrived.shop.id, limit: 2 })
  const second = await listReturnsForShop(db, { shopId: arrived.shop.id, limit: 2, cursor: first.nextCursor })
  expect([...first.items, ...second.items].map(({ deadline }) => deadline?.kind)).toEqual([
    'answer',
    'answer',
    'answer',
  ])
  expect(second.nextCursor).toBeNull()
  expect((await listReturnsForShop(db, { shopId: arrived.shop.id, states: ['closed'] })).items).toEqual([])
})
