import { expect, test } from 'vitest'
import { loader } from '#app/routes/shop/_index.tsx'
import { action as consent } from '#app/routes/shop/consent.tsx'
import { action as touches } from '#app/routes/shop/touches.tsx'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { refreshOffers } from '#app/domain/catalog/refresh-offers.server.ts'
import type { FeedPage } from '#app/domain/feed/list-feed.server.ts'
import { createPost } from '#app/domain/posts/create-post.server.ts'
import { publishPost } from '#app/domain/posts/publish-post.server.ts'
import { editPost } from '#app/domain/posts/edit-post.server.ts'
import { tagProduct } from '#app/domain/posts/tag-product.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { aCreator, aProduct, aShop, aVideo, expectAccepted, joined } from './creator-stage.ts'
import { openBrowser } from './shop-browser.ts'

async function aPublishedVideo() {
  const [creator, shop] = [await aCreator(), await aShop()]
  await joined(shop.programId, creator.creatorId)
  const productId = await aProduct(shop.shopId)
  const price = { priceMinor: 1999n, currency: 'USD', sourceUpdatedAt: new Date('2026-01-02') }
  const id = newId('variant')
  await db.variant.create({ data: { id, shopId: shop.shopId, productId, shopifyGid: id, title: 'One', ...price } })
  await inTransaction('offer', (tx) => refreshOffers(tx, [productId]))
  const { mediaId } = await aVideo(creator.accountId)
  const draft = { creatorId: creator.creatorId, mediaId }
  const postId = await inTransaction('make a video', async (tx) => {
    const post = expectAccepted(await createPost(tx, draft))
    expectAccepted(await editPost(tx, { postId: post.postId, hasSpeech: false }))
    expectAccepted(await tagProduct(tx, { postId: post.postId, productId, atMs: 1000 }))
    expectAccepted(await publishPost(tx, post.postId))
    return post.postId
  })
  return { ...creator, ...shop, postId, productId }
}

async function feed(cursor = ''): Promise<FeedPage> {
  const response = await openBrowser().get(loader, `/?index&cursor=${cursor}`)
  return (await response.json()) as FeedPage
}

test('pages go on where the last one ended, newest first, each video once', async () => {
  for (let made = 0; made < 8; made++) await aPublishedVideo()
  const first = await feed()
  const second = await feed(first.nextCursor ?? '')
  const shown = [...first.items, ...second.items]
  expect(first.items).toHaveLength(6)
  expect(new Set(shown.map((item) => item.postId)).size).toBe(shown.length)
  const times = shown.map((item) => item.publishedAt)
  expect(times).toEqual([...times].sort().reverse())
})

test('J4, L1: a product that was unpublished leaves the video at once; the disclosure stays', async () => {
  const { postId, productId } = await aPublishedVideo()
  const find = async () => (await feed()).items.find((item) => item.postId === postId)
  expect((await find())?.tags).toMatchObject([{ productId, price: { amount: '19.99', currency: 'USD' }, atMs: 1000 }])
  await db.product.update({ where: { id: productId }, data: { isPublished: false } })
  expect(await find()).toMatchObject({ tags: [], disclosure: 'commission' })
})

test('videos of a banned creator are gone', async () => {
  const { postId, creatorId } = await aPublishedVideo()
  await db.creator.update({ where: { id: creatorId }, data: { bannedAt: new Date() } })
  expect((await feed()).items.map((item) => item.postId)).not.toContain(postId)
})

test('A11: a tap without an answer, or after a no, leaves nothing behind', async () => {
  const { postId, productId, creatorId } = await aPublishedVideo()
  const browser = openBrowser()
  await browser.post(touches, '/touches', { postId, productId })
  await browser.post(consent, '/consent', { granted: 'no', textVersion: 'attribution-1' })
  await browser.post(touches, '/touches', { postId, productId })
  expect(await db.touch.count({ where: { creatorId } })).toBe(0)
})

test('A11: after a yes, the taps before it, the link that led here and the taps after it count', async () => {
  const { postId, productId, creatorId, shopId } = await aPublishedVideo()
  const link = expectAccepted(
    await inTransaction('create link', (tx) => createLink(tx, { creatorId, target: { kind: 'product', productId } })),
  )
  const browser = openBrowser()
  const before = JSON.stringify([{ postId, productId }])
  await browser.post(consent, '/consent', {
    granted: 'yes',
    textVersion: 'attribution-1',
    ref: link.code,
    touches: before,
  })
  await browser.post(touches, '/touches', { postId, productId })
  const kept = await db.touch.findMany({ where: { creatorId }, select: { surface: true, shopId: true } })
  expect(kept.map((touch) => touch.surface).sort()).toEqual(['LINK', 'TAG', 'TAG'])
  expect(new Set(kept.map((touch) => touch.shopId))).toEqual(new Set([shopId]))
})

test('K4: taking the yes back stops the very next tap', async () => {
  const { postId, productId, creatorId } = await aPublishedVideo()
  const browser = openBrowser()
  await browser.post(consent, '/consent', { granted: 'yes', textVersion: 'attribution-1' })
  await browser.post(consent, '/consent', { granted: 'no', textVersion: 'attribution-1' })
  await browser.post(touches, '/touches', { postId, productId })
  expect(await db.touch.count({ where: { creatorId } })).toBe(0)
})

test('a tap on a product that is not in the video counts for nobody', async () => {
  const [one, two] = [await aPublishedVideo(), await aPublishedVideo()]
  const browser = openBrowser()
  await browser.post(consent, '/consent', { granted: 'yes', textVersion: 'attribution-1' })
  await browser.post(touches, '/touches', { postId: one.postId, productId: two.productId })
  expect(await db.touch.count({ where: { creatorId: { in: [one.creatorId, two.creatorId] } } })).toBe(0)
})
