import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { answerAd } = await import('#app/domain/attribution/answer-ad.server.ts')
const { newId } = await import('#app/kernel/ids.ts')
const { aCreator, aMember, aProduct, aProgram, aShop } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const ads = await import('#app/routes/admin-people/creators.ads._index.tsx')
const askPage = await import('#app/routes/admin-people/creators.ads.ask.tsx')
const people = await import('#app/routes/admin-people/creators.people.tsx')

let postId: string
let member: Awaited<ReturnType<typeof aMember>>
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  const shop = await aShop()
  await db.shop.update({ where: { id: shop.id }, data: { domain } })
  expect(await draw(ads)).toEqual({ view: null })
  expect(await draw(askPage)).toEqual({ view: null })
  const { programId } = await aProgram(shop.id, 1000)
  member = await aMember(programId)
  const { id: productId } = await aProduct(shop.id, { title: 'Brass kettle' })
  const mediaId = newId('media')
  const [at, ownerAccountId] = [new Date(), member.accountId]
  await db.mediaAsset.create({
    data: {
      id: mediaId, ownerAccountId, kind: 'video', storageKey: mediaId, contentType: 'video/mp4', sizeBytes: 1, sha256: mediaId,
      status: 'ready', createdAt: at,
    },
  }) // prettier-ignore
  const tags = { create: { id: newId('postTag'), productId, atMs: 0, createdAt: at } }
  const post = { creatorId: member.id, mediaId, caption: 'Tea for two', status: 'published', publishedAt: at, tags }
  postId = (await db.post.create({ data: { id: newId('post'), ...post } })).id
})
afterAll(() => stage.close())

const draw = async (page: { loader: unknown; default: unknown }, query = {}, says = '') => {
  const { body } = await look(page, {}, query)
  for (const locale of ['en', 'ar'] as const) {
    const drawn = await drawPage(page.default as ComponentType, body, locale)
    expect(drawn).toContain('Polaris-Page')
    expect(drawn).toContain(says)
  }
  return body
}

describe('A17: ads', () => {
  it('are asked for from a video, answered by its creator, and have an address to copy', async () => {
    expect(await draw(askPage, { creator: member.id }, 'Tea for two')).toMatchObject({
      view: { creatorId: member.id, page: { items: [{ postId, standing: null, products: ['Brass kettle'] }] } },
    })
    expect(await press(askPage, { intent: 'ask', postId, days: 'many' })).toMatchObject({
      body: { fieldErrors: { days: expect.any(String) } },
    })
    expect(await press(askPage, { intent: 'ask', postId: 'post_none', days: '30' })).toMatchObject({
      body: { refusal: { code: 'AD_POST_NOT_SHOWN' } },
    })
    expect(await press(askPage, { intent: 'ask', postId, days: '30' })).toMatchObject({ status: 200 })
    expect(await draw(askPage)).toMatchObject({ view: { page: { items: [{ standing: 'asked' }] } } })
    const { view } = (await draw(ads, {}, 'Tea for two')) as unknown as { view: { page: { items: { authorizationId: string }[] } } } // prettier-ignore
    const authorizationId = view.page.items[0]?.authorizationId ?? ''
    const answer = { creatorId: member.id, authorizationId, isGranted: true }
    expect(await inTransaction('answer', (tx) => answerAd(tx, answer))).toMatchObject({ ok: true })
    expect(await draw(ads, {}, '/c/')).toMatchObject({
      view: { page: { items: [{ state: 'granted', isInForce: true, claims: { people: 0, orders: 0 } }] } },
    })
    expect(await press(ads, { intent: 'end', authorizationId })).toMatchObject({ status: 200 })
    expect(await draw(ads, { view: 'past' }, 'Tea for two')).toMatchObject({
      view: { name: 'past', page: { items: [{ state: 'ended', isInForce: false }] } },
    })
    const staff = { where: { action: { in: ['ad.ask', 'ad.end'] } } }
    expect((await db.auditEntry.findMany(staff)).every(({ actor }) => actor !== 'system')).toBe(true)
  })
})

describe('A16, E12: the shop’s own people', () => {
  it('are added, become something else, and are removed', async () => {
    const own = await aCreator({ displayName: 'Noor of the shop' })
    expect(await draw(people)).toMatchObject({ view: { people: [], shareBps: 0 } })
    const set = { intent: 'set', creatorId: own.id, kind: 'official' }
    expect(await press(people, { ...set, kind: 'cousin' })).toMatchObject({ status: 404 })
    expect(await press(people, { ...set, creatorId: 'crt_none' })).toMatchObject({
      body: { refusal: { code: 'CREATOR_NOT_FOUND' } },
    })
    expect(await press(people, set)).toMatchObject({ status: 200 })
    expect(await press(people, { ...set, kind: 'employee' })).toMatchObject({ status: 200 })
    expect(await draw(people, {}, 'Noor of the shop')).toMatchObject({
      view: { people: [{ creatorId: own.id, kind: 'employee' }] },
    })
    expect(await press(people, { intent: 'remove', creatorId: own.id })).toMatchObject({ status: 200 })
    expect(await draw(people)).toMatchObject({ view: { people: [] } })
  })
})
