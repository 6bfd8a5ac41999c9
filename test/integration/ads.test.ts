import { describe, expect, it } from 'vitest'
import { adRateOf } from '#app/domain/attribution/ad-rate-of.server.ts'
import { answerAd } from '#app/domain/attribution/answer-ad.server.ts'
import { askForAd } from '#app/domain/attribution/ask-for-ad.server.ts'
import { endAd, endAdsOfPost, endDueAds } from '#app/domain/attribution/end-ad.server.ts'
import { listAdPosts } from '#app/domain/attribution/list-ad-posts.server.ts'
import { listAds } from '#app/domain/attribution/list-ads.server.ts'
import { listLinks } from '#app/domain/attribution/list-links.server.ts'
import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { pauseEnrollment } from '#app/domain/programs/change-enrollment.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { recordLinkTouch, recordTagTouches } from '#app/web/record-touches.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { accepted, aMember, anOrder, aProduct, aProgram, aShop, aShopperKey } from '#test/support/money-world.ts'

const start = new Date('2026-11-01T12:00:00Z')
let today = start
useClock({ now: () => today })
const on = (days: number) => (today = addDays(start, days))
const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)

async function aPost(creator: { id: string; accountId: string }, productIds: readonly string[]) {
  const mediaId = newId('media')
  await db.mediaAsset.create({
    data: {
      id: mediaId, ownerAccountId: creator.accountId, kind: 'video', storageKey: mediaId, contentType: 'video/mp4', sizeBytes: 1,
      sha256: mediaId, status: 'ready', createdAt: today,
    },
  }) // prettier-ignore
  const tags = productIds.map((productId, atMs) => ({ id: newId('postTag'), productId, atMs, createdAt: today }))
  const post = { id: newId('post'), creatorId: creator.id, mediaId, status: 'published', publishedAt: today }
  return db.post.create({ data: { ...post, tags: { create: tags } } })
}

/** A shop at 12.5%, 4% for ads, and a creator of its program whose video shows one of its products. */
async function aStage() {
  on(0)
  const shop = await aShop()
  const { programId, planId } = await aProgram(shop.id, 1250)
  const creator = await aMember(programId)
  const [product, elsewhere] = [await aProduct(shop.id), await aProduct((await aShop()).id)]
  accepted(await run((tx) => changeRate(tx, { planId, rateBps: 1250, adsBps: 400 })))
  on(1)
  const post = await aPost(creator, [product.id, elsewhere.id])
  const ask = (days = 30) => run((tx) => askForAd(tx, { shopId: shop.id, postId: post.id, days, actor: 'staff:7' }))
  const answer = (authorizationId: string, isGranted = true) =>
    run((tx) => answerAd(tx, { creatorId: creator.id, authorizationId, isGranted }))
  return { shop, programId, planId, creator, product, post, ask, answer }
}
type Stage = Awaited<ReturnType<typeof aStage>>

async function aGranted(stage: Stage, days = 30) {
  const { authorizationId } = accepted(await stage.ask(days))
  accepted(await stage.answer(authorizationId))
  const { code } = await db.link.findUniqueOrThrow({ where: { adAuthorizationId: authorizationId } })
  return { authorizationId, code }
}

/** Somebody who comes by the ad's link and allows it, which is what the landing page records with a yes. */
async function visit(code: string) {
  const shopperKey = await aShopperKey()
  await run((tx) => recordLinkTouch(tx, { shopperKey, accountId: null, code }))
  return shopperKey
}

async function buy({ shop, product }: Stage, shopperKey: string) {
  const line = { productId: product.id, unitPriceMinor: 2000n }
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt: today, lines: [line] })
  today = addMilliseconds(today, 1)
  accepted(await run((tx) => accrueForOrder(tx, order.id)))
  return db.commission.findUniqueOrThrow({ where: { orderLineId: order.lines[0]?.id ?? '' } })
}

const touchesOf = (shopperKey: string) => db.touch.findMany({ where: { shopperKey } })
const noFacts = () => Promise.resolve({ hasPayoutMethod: true, hasTaxForm: true })

describe('A17: a video is played as an ad', () => {
  it('once its creator allows it, its link brings orders at the rate for ads, explained to the creator', async () => {
    const stage = await aStage()
    const { authorizationId, code } = await aGranted(stage)
    const shopperKey = await visit(code)
    expect(await touchesOf(shopperKey)).toMatchObject([
      { surface: 'LINK', productId: stage.product.id, contentId: stage.post.id, adAuthorizationId: authorizationId },
    ])
    on(2)
    const commission = await buy(stage, shopperKey)
    expect(commission).toMatchObject({ rateBps: 400, reasonCode: 'ATTRIBUTED', creatorId: stage.creator.id })
    const seen = await getEarning(db, {
      creatorId: stage.creator.id,
      commissionId: commission.id,
      payoutFactsOf: noFacts,
    })
    expect(seen).toMatchObject({
      rate: { planBps: 1250, adsBps: 400, appliedBps: 400 },
      attribution: { considered: [{ isAd: true, verdict: 'WON' }] },
      amount: { amount: '0.80' },
    })
    await assertInvariants()
  })

  it('a tap in the video that the ad led to is the ad too; the same tap without the ad earns as always', async () => {
    const stage = await aStage()
    const { code, authorizationId } = await aGranted(stage)
    const tap = { postId: stage.post.id, productId: stage.product.id }
    const [byAd, byFeed, byOther] = [await aShopperKey(), await aShopperKey(), await aShopperKey()]
    const record = (shopperKey: string, ref: string) =>
      run((tx) => recordTagTouches(tx, { shopperKey: shopperKey as never, accountId: null, taps: [{ ...tap, ref }] }))
    await record(byAd, code)
    await record(byFeed, '')
    await record(byOther, 'aaaaaaaa')
    expect(await touchesOf(byAd)).toMatchObject([{ surface: 'TAG', adAuthorizationId: authorizationId }])
    expect(await buy(stage, byAd)).toMatchObject({ rateBps: 400 })
    for (const other of [byFeed, byOther]) {
      expect(await touchesOf(other)).toMatchObject([{ surface: 'TAG', adAuthorizationId: null }])
      expect(await buy(stage, other)).toMatchObject({ rateBps: 1250 })
    }
    await assertInvariants()
  })

  it('B4: a rate for ads that comes later is a decrease: a video that is up keeps the plan’s for its time', async () => {
    const stage = await aStage()
    accepted(await run((tx) => changeRate(tx, { planId: stage.planId, rateBps: 1250, adsBps: 200 })))
    const { code } = await aGranted(stage, 60)
    const shopperKey = await visit(code)
    expect(await buy(stage, shopperKey)).toMatchObject({ rateBps: 400 })
    on(31)
    expect(await buy(stage, await visit(code))).toMatchObject({ rateBps: 200 })
  })

  it('a plan without a rate for ads pays its own', async () => {
    const stage = await aStage()
    accepted(await run((tx) => changeRate(tx, { planId: stage.planId, rateBps: 1250, adsBps: null })))
    const { code } = await aGranted(stage)
    expect(await buy(stage, await visit(code))).toMatchObject({ rateBps: 1250 })
  })

  it('after its end the link leads to the video as no touch at all; what it brought before keeps its window', async () => {
    const stage = await aStage()
    const { code, authorizationId } = await aGranted(stage, 5)
    on(5.9)
    const inTime = await visit(code)
    on(6)
    expect(await touchesOf(await visit(code))).toEqual([])
    await run((tx) => endDueAds(tx))
    expect(await touchesOf(await visit(code))).toEqual([])
    expect(await db.adAuthorization.findUnique({ where: { id: authorizationId } })).toMatchObject({
      state: 'ended',
      endsAt: on(6),
    })
    on(20)
    expect(await buy(stage, inTime)).toMatchObject({ rateBps: 400 })
  })

  it('either side ends it early, a removed video ends it too; granted again, the same link works again', async () => {
    const stage = await aStage()
    const { code, authorizationId } = await aGranted(stage)
    on(3)
    const end = (by: Parameters<typeof endAd>[1]['by'], id = authorizationId) =>
      run((tx) => endAd(tx, { authorizationId: id, by }))
    expect(await end({ creatorId: 'crt_other' })).toMatchObject({ code: 'AD_NOT_FOUND' })
    for (let times = 0; times < 2; times++) accepted(await end({ creatorId: stage.creator.id }))
    expect(await touchesOf(await visit(code))).toEqual([])
    const again = await aGranted(stage)
    expect(again.code).toBe(code)
    expect(await touchesOf(await visit(code))).toMatchObject([{ adAuthorizationId: again.authorizationId }])
    accepted(await end({ shopId: stage.shop.id, actor: 'staff:7' }, again.authorizationId))
    expect(await db.auditEntry.findMany({ where: { shopId: stage.shop.id, action: 'ad.end' } })).toMatchObject([
      { actor: 'staff:7', subject: again.authorizationId },
    ])
    const last = await aGranted(stage)
    expect(await run((tx) => endAdsOfPost(tx, stage.post.id))).toEqual({ ended: 1 })
    expect(await end({ creatorId: stage.creator.id }, last.authorizationId)).toMatchObject({ ok: true })
  })
})

describe('A17: asking for a video', () => {
  it('is asked once at a time, answered once, and named in the audit log', async () => {
    const stage = await aStage()
    const first = accepted(await stage.ask())
    expect(accepted(await stage.ask(7))).toEqual({ ...first, isNew: false })
    expect(await db.auditEntry.findMany({ where: { shopId: stage.shop.id, action: 'ad.ask' } })).toHaveLength(1)
    expect(await run((tx) => endAd(tx, { authorizationId: first.authorizationId, by: { creatorId: stage.creator.id } }))).toMatchObject({ code: 'AD_STEP_NOT_POSSIBLE' }) // prettier-ignore
    accepted(await stage.answer(first.authorizationId, false))
    accepted(await stage.answer(first.authorizationId, false))
    expect(await stage.answer(first.authorizationId, true)).toMatchObject({ code: 'AD_STEP_NOT_POSSIBLE' })
    expect(accepted(await stage.ask())).toMatchObject({ isNew: true })
  })

  it('refuses what is not public, shows nothing of the shop, or is of somebody outside the program', async () => {
    const stage = await aStage()
    expect(await stage.ask(0)).toMatchObject({ code: 'AD_DAYS_OUT_OF_RANGE' })
    const other = await aShop()
    const ofOther = { shopId: (await aShop()).id, postId: stage.post.id, days: 7 }
    expect(await run((tx) => askForAd(tx, ofOther))).toMatchObject({ code: 'AD_POST_NOT_SHOWN' })
    const mine = await aPost(stage.creator, [(await aProduct(other.id)).id])
    expect(await run((tx) => askForAd(tx, { shopId: other.id, postId: mine.id, days: 7 }))).toMatchObject({
      code: 'AD_CREATOR_NOT_IN_PROGRAM',
    })
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { creatorId: stage.creator.id } })
    accepted(await run((tx) => pauseEnrollment(tx, { enrollmentId, shopId: stage.shop.id })))
    expect(await stage.ask()).toMatchObject({ code: 'AD_CREATOR_NOT_IN_PROGRAM' })
  })
})

it('A17: the report counts what the ad touched apart from what earned by it, and links of ads stay out of the links', async () => {
  const stage = await aStage()
  const { code, authorizationId } = await aGranted(stage)
  const [won, lost] = [await visit(code), await visit(code)]
  await visit(code)
  await buy(stage, won)
  // A later tap on another creator's tag wins the line: the ad claims the order all the same.
  const rival = await aMember(stage.programId)
  const rivals = await aPost(rival, [stage.product.id])
  const tap = { postId: rivals.id, productId: stage.product.id, ref: code }
  await run((tx) => recordTagTouches(tx, { shopperKey: lost, accountId: null, taps: [tap] }))
  expect(await buy(stage, lost)).toMatchObject({ creatorId: rival.id, rateBps: 1250 })
  const { items } = await listAds(db, { reader: { shopId: stage.shop.id } })
  expect(items).toMatchObject([
    { authorizationId, state: 'granted', isInForce: true, code, claims: { people: 3, orders: 2, wonOrders: 1 } },
  ])
  expect(await listAds(db, { reader: { shopId: 'shp_other' } })).toMatchObject({ items: [] })
  expect(await listLinks(db, { creatorId: stage.creator.id })).toMatchObject({ items: [] })
  const { items: posts } = await listAdPosts(db, { shopId: stage.shop.id })
  expect(posts.map(({ postId, standing }) => [postId, standing]).sort()).toEqual(
    [[stage.post.id, 'granted'], [rivals.id, null]].sort(),
  ) // prettier-ignore
  const asked = { creatorId: stage.creator.id, shopId: stage.shop.id, postId: stage.post.id }
  expect(await adRateOf(db, asked)).toEqual({ leastBps: 400, mostBps: 400, perUnit: null })
})
