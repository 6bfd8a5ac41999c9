import { describe, expect, it } from 'vitest'
import { answerAppeal, appealSample } from '#app/domain/samples/appeal-sample.server.ts'
import { extendSample } from '#app/domain/samples/extend-sample.server.ts'
import { findSample } from '#app/domain/samples/list-samples.server.ts'
import { sampleReliability } from '#app/domain/samples/sample-reliability.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { followSampleOrder } from '#app/domain/samples/follow-sample-order.server.ts'
import { linkSamplePost } from '#app/domain/samples/link-sample-post.server.ts'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { markBoughtSamples } from '#app/domain/orders/mark-bought-samples.server.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { tellAbout } from '#app/domain/messaging/tell-about.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aMember, anOrder, aParcel, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aDelivered, anOffer, aPost, now, on, run, start, stateOf } from './samples-world.ts'

describe('G4: showing', () => {
  it('is fulfilled when a tagged post of the time has stayed public for the policy’s days', async () => {
    const offer = await anOffer()
    const requestId = await aDelivered(offer)
    expect(await findSample(db, requestId, { creatorId: offer.creatorId })).toMatchObject({
      state: 'delivered', contentDueAt: addDays(start, 14),
    }) // prettier-ignore
    const post = await aPost(offer, on(13.9))
    await run((tx) => linkSamplePost(tx, post.id))
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({ sampleRequestId: requestId })
    await sweepSamples(on(16))
    expect(await stateOf(requestId)).toBe('delivered')
    await sweepSamples(on(16.9))
    expect(await findSample(db, requestId, { shopId: offer.shop.id })).toMatchObject({
      state: 'fulfilled', postId: post.id, reliability: { fulfilled: 1, missed: 0, shareBps: 10_000 },
    }) // prettier-ignore
  })

  it.each([
    ['made too late', { at: 14.1, isTagged: true, takenDown: false }],
    ['without the tag', { at: 3, isTagged: false, takenDown: false }],
    ['taken down too early', { at: 12, isTagged: true, takenDown: true }],
  ])('is missed with a post %s', async (_name, { at, isTagged, takenDown }) => {
    const offer = await anOffer()
    const requestId = await aDelivered(offer)
    const post = await aPost(offer, on(at), { isTagged })
    await sweepSamples(now())
    if (takenDown) await db.post.update({ where: { id: post.id }, data: { status: 'removed' } })
    await sweepSamples(on(20))
    expect(await stateOf(requestId)).toBe('missed')
    expect(await sampleReliability(db, offer.creatorId)).toEqual({ fulfilled: 0, missed: 1, shareBps: 0 })
  })

  it('is reminded three days and one day before, once each, and extended once by a week', async () => {
    const offer = await anOffer()
    const requestId = await aDelivered(offer)
    for (const day of [10.9, 11, 11.5, 13, 13.1]) await sweepSamples(on(day))
    const reminders = () =>
      db.outboxEvent.findMany({
        where: { type: 'sample.dueSoon', payload: { path: ['requestId'], equals: requestId } },
        orderBy: { id: 'asc' },
      })
    expect((await reminders()).map(({ payload }) => (payload as JsonObject).daysLeft)).toEqual([3, 1])
    const mine = { creatorId: offer.creatorId, requestId }
    expect(accepted(await run((tx) => extendSample(tx, mine))).contentDueAt).toEqual(addDays(start, 21))
    expect(await run((tx) => extendSample(tx, mine))).toMatchObject({ code: 'SAMPLE_ALREADY_EXTENDED' })
    await sweepSamples(on(20.9))
    expect(await stateOf(requestId)).toBe('delivered')
    await sweepSamples(on(21))
    expect(await stateOf(requestId)).toBe('missed')
  })

  it('one appeal stops the clock: granted nothing is owed, refused the time goes on where it stood', async () => {
    const offer = await anOffer()
    const { id: other } = await aMember(offer.programId)
    const [granted, refused] = [await aDelivered(offer), await aDelivered(offer, other)]
    on(10)
    const appeal = (creatorId: string, requestId: string) =>
      run((tx) => appealSample(tx, { creatorId, requestId, words: 'It is broken' }))
    accepted(await appeal(offer.creatorId, granted))
    accepted(await appeal(other, refused))
    await sweepSamples(on(15))
    expect([await stateOf(granted), await stateOf(refused)]).toEqual(['delivered', 'delivered'])
    const answer = (requestId: string, isGranted: boolean) =>
      run((tx) => answerAppeal(tx, { shopId: offer.shop.id, requestId, isGranted }))
    accepted(await answer(granted, true))
    accepted(await answer(refused, false))
    accepted(await answer(refused, false))
    expect(await answer(refused, true)).toMatchObject({ code: 'SAMPLE_STEP_NOT_POSSIBLE' })
    expect(await appeal(other, refused)).toMatchObject({ code: 'SAMPLE_ALREADY_APPEALED' })
    await sweepSamples(on(18.9))
    expect([await stateOf(granted), await stateOf(refused)]).toEqual(['excused', 'delivered'])
    await sweepSamples(on(19))
    expect(await stateOf(refused)).toBe('missed')
    expect(await sampleReliability(db, offer.creatorId)).toMatchObject({ shareBps: null })
  })
})

describe('G5: a refundable sample', () => {
  it('is bought by the creator, and its price comes back once after enough sales within the days', async () => {
    const offer = await anOffer({ kind: 'refundable', refundAfterUnits: 2 })
    const { requestId } = accepted(await offer.ask())
    accepted(await offer.decide(requestId))
    expect(await offer.stock()).toMatchObject({ awaitingPush: 0 })
    const { accountId } = await db.creator.findUniqueOrThrow({ where: { id: offer.creatorId } })
    const line = { productId: offer.variant.productId, variantId: offer.variant.id, unitPriceMinor: 2000n }
    const at = { shopId: offer.shop.id, placedAt: now(), shopperKey: await aShopperKey() }
    const bought = await anOrder({ ...at, accountId, lines: [line] })
    for (let told = 0; told < 2; told++) await run((tx) => markBoughtSamples(tx, [bought]))
    expect(await db.order.findUnique({ where: { id: bought.id } })).toMatchObject({ attributionExclusion: 'SAMPLE_ORDER' })
    await aParcel({ orderId: bought.id, shippedAt: now(), deliveredAt: on(2), lines: [{ orderLineId: bought.lines[0]?.id ?? '', quantity: 1 }] })
    await run((tx) => followSampleOrder(tx, bought.id))
    expect(await stateOf(requestId)).toBe('delivered')

    const account = creatorPayable(offer.creatorId, offer.shop.id)
    for (const [day, expected] of [[20, 0n], [30, 2000n], [40, 2000n]] as const) {
      const buyer = await aShopperKey()
      await aTouch({
        shopperKey: buyer, creatorId: offer.creatorId, surface: 'TAG', contentId: 'post_1', productId: line.productId,
        shopId: offer.shop.id, occurredAt: on(day - 1),
      })
      const sold = await anOrder({ ...at, shopperKey: buyer, placedAt: on(day), lines: [line] })
      accepted(await run((tx) => accrueForOrder(tx, sold.id)))
      await sweepSamples(now())
      expect(await balanceOf(db, account, 'USD')).toBe(expected)
    }
    expect(await db.obligation.findMany({ where: { creatorId: offer.creatorId } })).toMatchObject([
      { kind: 'sampleRefund', sourceId: requestId, payoutId: null },
    ])
    expect(await balanceOf(db, merchantCommissionPayable(offer.shop.id), 'USD')).toBeLessThanOrEqual(-2000n)
  }) // prettier-ignore
})

it('G5: of two purchases at the same time one is the sample, and the other an ordinary sale', async () => {
  const offer = await anOffer({ kind: 'refundable', refundAfterUnits: 2 })
  const { requestId } = accepted(await offer.ask())
  accepted(await offer.decide(requestId))
  const { accountId } = await db.creator.findUniqueOrThrow({ where: { id: offer.creatorId } })
  const facts = { shopId: offer.shop.id, placedAt: now(), accountId, shopperKey: await aShopperKey() }
  const lines = [{ productId: offer.variant.productId, variantId: offer.variant.id }]
  const bought = await Promise.all([1, 2].map(() => anOrder({ ...facts, lines })))
  await Promise.all(bought.map((order) => run((tx) => markBoughtSamples(tx, [order]))))
  const found = await db.order.findMany({ where: { id: { in: bought.map(({ id }) => id) } } })
  expect(found.map(({ attributionExclusion }) => attributionExclusion).sort()).toEqual(['SAMPLE_ORDER', null])
  const { orderId } = await db.sampleRequest.findUniqueOrThrow({ where: { id: requestId } })
  expect(found.find(({ id }) => id === orderId)).toMatchObject({ attributionExclusion: 'SAMPLE_ORDER' })
})

describe('what both sides hear', () => {
  it('has words and a day for every step', async () => {
    const offer = await anOffer()
    const tell = async () => {
      const events = await db.outboxEvent.findMany({
        where: { type: { startsWith: 'sample.' }, payload: { path: ['creatorId'], equals: offer.creatorId } },
        orderBy: { id: 'asc' },
      })
      for (const { type, payload } of events) await run((tx) => tellAbout(tx, type, payload as JsonObject))
    }
    await aDelivered(offer)
    await tell()
    for (const day of [11, 14]) {
      await sweepSamples(on(day))
      await tell()
    }
    const told = await db.notice.findMany({
      where: { recipientId: { in: [offer.creatorId, offer.shop.id] } },
      orderBy: { id: 'asc' },
    })
    expect(told.map(({ kind }) => kind)).toEqual([
      'sampleApproved', 'sampleDelivered', 'sampleDueSoon', 'sampleMissed', 'sampleMissed',
    ]) // prettier-ignore
    expect(told.find(({ kind }) => kind === 'sampleDelivered')?.params).toMatchObject({
      until: addDays(start, 14).toISOString(),
    })
  })
})
