import { describe, expect, it } from 'vitest'
import { archiveSampleOffer } from '#app/domain/samples/change-sample-offer.server.ts'
import { listSampleOffersForCreator } from '#app/domain/samples/list-sample-offers.server.ts'
import { listSamples } from '#app/domain/samples/list-samples.server.ts'
import { sampleReliability } from '#app/domain/samples/sample-reliability.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { withdrawSample } from '#app/domain/samples/withdraw-sample.server.ts'
import { followSampleOrder } from '#app/domain/samples/follow-sample-order.server.ts'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aMember } from '#test/support/money-world.ts'
import { anOffer, now, on, orderOf, run, start, stateOf } from './samples-world.ts'

describe('G1, G2: asking', () => {
  it('G1: once for a product at a time; again at once after a withdrawal, after a refusal when the days are over', async () => {
    const offer = await anOffer()
    const first = accepted(await offer.ask())
    expect(accepted(await offer.ask()).requestId).toBe(first.requestId)
    accepted(await run((tx) => withdrawSample(tx, { creatorId: offer.creatorId, requestId: first.requestId })))
    const second = accepted(await offer.ask())
    expect(second.requestId).not.toBe(first.requestId)
    accepted(await offer.decide(second.requestId, false))
    expect(await offer.ask()).toMatchObject({ code: 'SAMPLE_TOO_SOON', detail: { days: 30 } })
    on(30)
    accepted(await offer.ask())
  })

  it('G1: no more open ones than the creator’s tier allows', async () => {
    const offers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => anOffer()))
    const [first] = offers
    const creatorId = first?.creatorId ?? ''
    for (const { programId } of offers.slice(1)) {
      await db.enrollment.create({ data: { id: newId('enrollment'), programId, creatorId, status: 'active', enrolledAt: start } })
    }
    for (const offer of offers.slice(0, 5)) accepted(await offer.ask(creatorId))
    expect(await offers[5]?.ask(creatorId)).toMatchObject({ code: 'SAMPLE_CAP_REACHED', detail: { most: 5 } })
  }) // prettier-ignore

  it('only creators of the program, only what is shown and in stock, only while it is offered', async () => {
    const offer = await anOffer({}, 0)
    expect(await offer.ask()).toMatchObject({ code: 'SAMPLE_SOLD_OUT' })
    const other = await anOffer()
    expect(await offer.ask(other.creatorId)).toMatchObject({ code: 'SAMPLE_NOT_IN_PROGRAM' })
    expect((await listSampleOffersForCreator(db, { creatorId: other.creatorId })).items).toMatchObject([
      { offerId: other.offerId, quotaLeft: 3, kind: 'free' },
    ])
    accepted(await run((tx) => archiveSampleOffer(tx, { shopId: other.shop.id, offerId: other.offerId })))
    expect(await other.ask()).toMatchObject({ code: 'SAMPLE_OFFER_GONE' })
  })

  it('G2: silence ends it on the policy’s day and approves nothing; a rule may approve at once', async () => {
    const offer = await anOffer()
    const { requestId } = accepted(await offer.ask())
    await sweepSamples(on(6.9))
    expect(await stateOf(requestId)).toBe('requested')
    await sweepSamples(on(7))
    expect(await stateOf(requestId)).toBe('expired')
    expect(await offer.decide(requestId)).toMatchObject({ code: 'SAMPLE_STEP_NOT_POSSIBLE' })
    const auto = await anOffer({ isAutoApproved: true })
    expect(accepted(await auto.ask())).toMatchObject({ state: 'approved' })
  })
})

describe('G3, G7: approving', () => {
  it('G7: makes an order of value 0 to the creator’s address that no touch is looked for on', async () => {
    const offer = await anOffer()
    const { requestId } = accepted(await offer.ask())
    await Promise.all([offer.decide(requestId), offer.decide(requestId)])
    const order = await orderOf(requestId)
    expect(order).toMatchObject({
      attributionExclusion: 'SAMPLE_ORDER', shippingMinor: 0n, checkoutId: null, push: { state: 'new' },
      lines: [{ quantity: 1, unitPriceMinor: 0n, variantId: offer.variant.id }],
    }) // prettier-ignore
    expect(await db.order.count({ where: { shopId: offer.shop.id } })).toBe(1)
    expect(await offer.quota()).toBe(2)
    expect(await offer.stock()).toMatchObject({ awaitingPush: 1, available: 5 })
    const [sample] = (await listSamples(db, { reader: { shopId: offer.shop.id } })).items
    expect(sample).toMatchObject({ requestId, state: 'approved', orderNumber: order.number, reason: 'Ours' })
    expect(await db.sampleRequest.findUnique({ where: { id: requestId } })).toMatchObject({ valueMinor: 2000n, currency: 'USD' })
    accepted(await run((tx) => accrueForOrder(tx, order.id)))
    expect(await db.commission.findMany({ where: { orderLine: { orderId: order.id } } })).toMatchObject([
      { creatorId: null, reasonCode: 'SAMPLE_ORDER' },
    ])
    await db.orderPush.update({ where: { orderId: order.id }, data: { state: 'created' } })
    for (let told = 0; told < 2; told++) await run((tx) => followSampleOrder(tx, order.id))
    expect(await offer.stock()).toMatchObject({ awaitingPush: 0, available: 4 })
  }) // prettier-ignore

  it.each([
    ['the last of the quota', { quota: 1 }, 5, 'SAMPLE_QUOTA_USED'],
    ['the last unit', { quota: 3 }, 1, 'SAMPLE_SOLD_OUT'],
  ])('G3: %s is given once, however many approve at the same time', async (_name, terms, units, code) => {
    const offer = await anOffer(terms, units)
    const { id: other } = await aMember(offer.programId)
    const [one, two] = [accepted(await offer.ask()), accepted(await offer.ask(other))]
    const answers = await Promise.all([offer.decide(one.requestId), offer.decide(two.requestId)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code })
    expect(await offer.quota()).toBe(terms.quota - 1)
    expect(await offer.stock()).toMatchObject({ awaitingPush: 1 })
  })

  it('G3: cancelled before it was sent, the approval and the unit go back; G1: the creator may ask again at once', async () => {
    const offer = await anOffer()
    const { requestId } = accepted(await offer.ask())
    accepted(await offer.decide(requestId))
    const { id: orderId } = await orderOf(requestId)
    accepted(await run((tx) => withdrawSample(tx, { creatorId: offer.creatorId, requestId })))
    for (let told = 0; told < 2; told++) await run((tx) => followSampleOrder(tx, orderId))
    expect(await stateOf(requestId)).toBe('withdrawn')
    expect(await offer.quota()).toBe(3)
    expect(await offer.stock()).toMatchObject({ awaitingPush: 0, available: 5 })
    accepted(await offer.ask())
  })

  it('G6: what is hidden or sold out is cancelled, before and after the approval, and counts against nobody', async () => {
    const offer = await anOffer()
    const { id: other } = await aMember(offer.programId)
    const [asked, given] = [accepted(await offer.ask()), accepted(await offer.ask(other))]
    accepted(await offer.decide(given.requestId))
    await db.product.update({ where: { id: offer.variant.productId }, data: { isPublished: false } })
    await sweepSamples(now())
    await run(async (tx) => followSampleOrder(tx, (await orderOf(given.requestId)).id))
    expect([await stateOf(asked.requestId), await stateOf(given.requestId)]).toEqual(['cancelled', 'cancelled'])
    expect(await offer.quota()).toBe(3)
    expect(await sampleReliability(db, other)).toEqual({ fulfilled: 0, missed: 0, shareBps: null })

    const soldOut = await anOffer()
    const { requestId } = accepted(await soldOut.ask())
    await db.stockLevel.update({ where: { variantId: soldOut.variant.id }, data: { available: 0 } })
    await sweepSamples(now())
    expect(await stateOf(requestId)).toBe('cancelled')
  })
})
