import { expect, test } from 'vitest'
import { askForAd } from '#app/domain/attribution/ask-for-ad.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { loader as taxYear } from '#app/routes/creator-money/payouts.tax.tsx'
import { action as answer, loader as ads } from '#app/routes/creator-studio/ads.tsx'
import { aCreator, aProduct, aShop, expectAccepted, joined } from './creator-stage.ts'

const origin = 'http://localhost:3999'
type Route = (args: { request: Request; params: object; context: object }) => Promise<Response>
type Person = { readonly cookie: string }
const ask = (route: unknown, request: Request) => (route as Route)({ request, params: {}, context: {} })
const get = async (route: unknown, path: string, { cookie }: Person) =>
  (await ask(route, new Request(origin + path, { headers: { cookie } }))).json() as Promise<Record<string, never>>
const post = async ({ cookie }: Person, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields)
  const answered = await ask(
    answer,
    new Request(`${origin}/creator/ads`, { method: 'POST', headers: { cookie }, body }),
  )
  return answered.json() as Promise<Record<string, never>>
}

test('A17: a creator sees who asks for a video and what it would pay, allows it and ends it; others cannot', async () => {
  const [creator, other, shop] = [await aCreator(), await aCreator(), await aShop()]
  const productId = await aProduct(shop.shopId)
  await joined(shop.programId, creator.creatorId)
  expect(await get(ads, '/creator/ads', creator)).toEqual({ page: { items: [], nextCursor: null } })
  const mediaId = newId('media')
  const at = new Date()
  await db.mediaAsset.create({
    data: {
      id: mediaId, ownerAccountId: creator.accountId, kind: 'video', storageKey: mediaId, contentType: 'video/mp4', sizeBytes: 1,
      sha256: mediaId, status: 'ready', createdAt: at,
    },
  }) // prettier-ignore
  const tags = { create: { id: newId('postTag'), productId, atMs: 0, createdAt: at } }
  const video = { creatorId: creator.creatorId, mediaId, caption: 'Cups', status: 'published', publishedAt: at, tags }
  const { id: postId } = await db.post.create({ data: { id: newId('post'), ...video } })
  const asked = { shopId: shop.shopId, postId, days: 14 }
  const { authorizationId } = expectAccepted(await inTransaction('ask', (tx) => askForAd(tx, asked)))
  const seen = (state: string) => ({
    page: { items: [{ authorizationId, state, shop: { name: 'Atelier' }, post: { caption: 'Cups' }, days: 14 }] },
  })
  expect(await get(ads, '/creator/ads', creator)).toMatchObject({
    page: { items: [{ ...seen('asked').page.items[0], rate: { leastBps: 1250, mostBps: 1250, perUnit: null } }] },
  })
  expect(await post(other, { intent: 'grant', authorizationId })).toMatchObject({ refusal: { code: 'AD_NOT_FOUND' } })
  expect(await post(creator, { intent: 'grant', authorizationId })).toMatchObject({ ok: true })
  expect(await get(ads, '/creator/ads', creator)).toMatchObject(seen('granted'))
  expect(await post(creator, { intent: 'decline', authorizationId })).toMatchObject({
    refusal: { code: 'AD_STEP_NOT_POSSIBLE' },
  })
  expect(await post(creator, { intent: 'end', authorizationId })).toMatchObject({ ok: true })
  expect(await get(ads, '/creator/ads', creator)).toMatchObject(seen('ended'))
  expect(await get(ads, '/creator/ads', other)).toMatchObject({ page: { items: [] } })
})

test('F7: a creator’s year for taxes is there from the first day, for the years that can be asked for', async () => {
  const creator = await aCreator()
  const year = new Date().getUTCFullYear()
  const empty = { paid: [], samples: [], nec: null }
  expect(await get(taxYear, '/creator/payouts/tax', creator)).toMatchObject({ year, ...empty })
  expect(await get(taxYear, `/creator/payouts/tax?year=${year - 1}`, creator)).toMatchObject({
    year: year - 1,
    ...empty,
  })
  expect(await get(taxYear, '/creator/payouts/tax?year=1999', creator)).toMatchObject({ year })
})
