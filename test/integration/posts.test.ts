import { describe, expect, test } from 'vitest'
import { createPost } from '#app/domain/posts/create-post.server.ts'
import { editPost } from '#app/domain/posts/edit-post.server.ts'
import { findPost, getPost } from '#app/domain/posts/get-post.server.ts'
import { listCreatorPosts } from '#app/domain/posts/list-creator-posts.server.ts'
import { publishPost } from '#app/domain/posts/publish-post.server.ts'
import { removePost, restorePost } from '#app/domain/posts/remove-post.server.ts'
import { tagProduct, type TagProductInput } from '#app/domain/posts/tag-product.server.ts'
import { untagProduct } from '#app/domain/posts/untag-product.server.ts'
import { saveCaptions } from '#app/domain/media/save-captions.server.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { aCreator, aProduct, aShop, aVideo, expectAccepted, joined } from './creator-stage.ts'

async function aDraft() {
  const creator = await aCreator()
  const { mediaId, durationMs } = await aVideo(creator.accountId)
  const draft = await inTransaction('create post', (tx) => createPost(tx, { creatorId: creator.creatorId, mediaId }))
  return { ...creator, mediaId, durationMs, postId: expectAccepted(draft).postId }
}

async function aDraftWithProduct() {
  const [draft, shop] = [await aDraft(), await aShop()]
  await joined(shop.programId, draft.creatorId)
  return { ...draft, ...shop, productId: await aProduct(shop.shopId) }
}

const tag = (input: TagProductInput) => inTransaction('tag product', (tx) => tagProduct(tx, input))
const publish = (postId: string) => inTransaction('publish post', (tx) => publishPost(tx, postId))
const remove = (postId: string) => inTransaction('remove post', (tx) => removePost(tx, postId))
const restore = (postId: string) => inTransaction('restore post', (tx) => restorePost(tx, postId))
const silent = (postId: string) => inTransaction('edit post', (tx) => editPost(tx, { postId, hasSpeech: false }))

describe('a draft', () => {
  test('starts once a video, however often it is asked for', async () => {
    const { creatorId, mediaId, postId } = await aDraft()
    const again = () => inTransaction('create post', (tx) => createPost(tx, { creatorId, mediaId }))
    const drafts = await Promise.all([again(), again(), again()])
    expect(new Set(drafts.map((draft) => expectAccepted(draft).postId))).toEqual(new Set([postId]))
  })
  test('cannot use a video of someone else', async () => {
    const [{ mediaId }, other] = [await aDraft(), await aCreator()]
    const foreign = { creatorId: other.creatorId, mediaId }
    expect(await inTransaction('create post', (tx) => createPost(tx, foreign))).toMatchObject({
      code: 'MEDIA_NOT_YOURS',
    })
  })
  test('is seen by its creator and by nobody else', async () => {
    const [{ postId, creatorId }, other] = [await aDraft(), await aCreator()]
    expect(await findPost(db, { postId, creatorId })).toMatchObject({ status: 'draft', needsCaptions: true })
    expect(await findPost(db, { postId, creatorId: other.creatorId })).toBeNull()
    expect(await findPost(db, { postId })).toBeNull()
  })
})

describe('tagging a product', () => {
  test('L1: a tag that can earn makes the post disclosed, and untagging undoes it', async () => {
    const { postId, productId } = await aDraftWithProduct()
    expect((await getPost(db, postId)).disclosure).toBeNull()
    expectAccepted(await tag({ postId, productId, atMs: 1_200 }))
    expect(await getPost(db, postId)).toMatchObject({
      disclosure: 'commission',
      tags: [{ productId, atMs: 1_200, isShown: true }],
    })
    expectAccepted(await inTransaction('untag', (tx) => untagProduct(tx, { postId, productId })))
    expect(await getPost(db, postId)).toMatchObject({ disclosure: null, tags: [] })
  })
  test('again moves the moment, also after it was untagged', async () => {
    const { postId, productId } = await aDraftWithProduct()
    const first = expectAccepted(await tag({ postId, productId, atMs: 0 }))
    expectAccepted(await inTransaction('untag', (tx) => untagProduct(tx, { postId, productId })))
    expect(expectAccepted(await tag({ postId, productId, atMs: 3_000 }))).toEqual(first)
    expect((await getPost(db, postId)).tags.map((shown) => shown.atMs)).toEqual([3_000])
  })
  test.each([
    ['before the start', -1, false],
    ['at the start', 0, true],
    ['at the end', 'end', true],
    ['after the end', 'after', false],
    ['between two milliseconds', 0.5, false],
  ] as const)('%s of the video: accepted = %s', async (_when, at, isAccepted) => {
    const { postId, productId, durationMs } = await aDraftWithProduct()
    const atMs = at === 'end' ? durationMs : at === 'after' ? durationMs + 1 : at
    const tagged = await tag({ postId, productId, atMs })
    expect(tagged).toMatchObject(isAccepted ? { ok: true } : { code: 'MOMENT_OUT_OF_RANGE' })
  })
  test('of a brand whose program the creator has not joined is refused', async () => {
    const [{ postId }, shop] = [await aDraft(), await aShop()]
    const productId = await aProduct(shop.shopId)
    expect(await tag({ postId, productId, atMs: 0 })).toMatchObject({ code: 'NOT_ENROLLED' })
  })
  test.each([
    ['lives there and has none', { country: 'AE' }, 'PERMIT_MISSING'],
    ['speaks to it and has none', { country: 'EG', markets: ['SA', 'AE'] }, 'PERMIT_MISSING'],
    [
      'has one that is over',
      { country: 'AE', permitNumber: '1', permitExpiresAt: new Date('2020-01-01') },
      'PERMIT_EXPIRED',
    ],
    ['has one in force', { country: 'AE', permitNumber: '1', permitExpiresAt: new Date('2999-01-01') }, null],
    ['addresses other markets alone', { country: 'EG', markets: ['SA'] }, null],
  ])('F11: a permit for the United Arab Emirates: a creator who %s', async (_who, changes, refusal) => {
    const { postId, productId } = await aDraftWithProduct()
    const { creatorId } = await db.post.findUniqueOrThrow({ where: { id: postId } })
    await db.creator.update({ where: { id: creatorId }, data: changes })
    const tagged = await tag({ postId, productId, atMs: 0 })
    expect(tagged).toMatchObject(refusal === null ? { ok: true } : { code: refusal })
    expect(await db.postTag.count({ where: { postId } })).toBe(refusal === null ? 1 : 0)
  })
  test('J4: that shoppers may not see is refused; one hidden later waits', async () => {
    const { postId, productId, shopId } = await aDraftWithProduct()
    const archived = await aProduct(shopId, { status: 'ARCHIVED' })
    expect(await tag({ postId, productId: archived, atMs: 0 })).toMatchObject({ code: 'PRODUCT_NOT_SHOWN' })
    expect(await tag({ postId, productId: 'prd_nothing', atMs: 0 })).toMatchObject({ code: 'PRODUCT_NOT_SHOWN' })
    expectAccepted(await tag({ postId, productId, atMs: 0 }))
    await db.product.update({ where: { id: productId }, data: { status: 'ARCHIVED' } })
    expect((await getPost(db, postId)).tags).toMatchObject([{ productId, isShown: false }])
  })
  test('L8: no more than the policy allows, also when they come at once', async () => {
    const { postId, shopId } = await aDraftWithProduct()
    const products = await Promise.all(Array.from({ length: 12 }, () => aProduct(shopId)))
    const tags = await Promise.all(products.map((productId) => tag({ postId, productId, atMs: 0 })))
    expect(tags.filter((outcome) => outcome.ok)).toHaveLength(10)
    expect(tags.find((outcome) => !outcome.ok)).toMatchObject({ code: 'TOO_MANY_TAGS', detail: { maximum: 10 } })
    expect((await getPost(db, postId)).tags).toHaveLength(10)
  })
})

describe('publishing', () => {
  test('L7: waits for captions in the language that is spoken', async () => {
    const { postId, accountId, mediaId } = await aDraft()
    expect(await publish(postId)).toMatchObject({ code: 'CAPTIONS_MISSING', detail: { language: 'en' } })
    expectAccepted(await saveCaptions({ accountId, mediaId, language: 'ar', text: 'مرحبا' }))
    expect(await publish(postId)).toMatchObject({ code: 'CAPTIONS_MISSING' })
    expectAccepted(await saveCaptions({ accountId, mediaId, language: 'en', text: 'Hello' }))
    expectAccepted(await publish(postId))
    expect(await findPost(db, { postId })).toMatchObject({ status: 'published' })
  })
  test('L7: or for the word that nobody speaks, which cannot be taken back without captions', async () => {
    const { postId } = await aDraft()
    expectAccepted(await silent(postId))
    expectAccepted(await publish(postId))
    const speaks = await inTransaction('edit post', (tx) => editPost(tx, { postId, hasSpeech: true }))
    expect(speaks).toMatchObject({ code: 'CAPTIONS_MISSING' })
  })
  test('twice announces it once', async () => {
    const { postId } = await aDraft()
    expectAccepted(await silent(postId))
    await Promise.all([publish(postId), publish(postId)])
    const events = await db.outboxEvent.findMany({ where: { type: 'post.published' } })
    expect(events.filter((event) => JSON.stringify(event.payload).includes(postId))).toHaveLength(1)
  })
})

describe('removing', () => {
  test('takes the post out of every list, and undo brings it back as it was', async () => {
    const { postId, creatorId } = await aDraft()
    expectAccepted(await silent(postId))
    expectAccepted(await publish(postId))
    expectAccepted(await remove(postId))
    expect(await findPost(db, { postId })).toBeNull()
    expect((await listCreatorPosts(db, { creatorId, limit: 10 })).items).toEqual([])
    expect(await publish(postId)).toMatchObject({ code: 'POST_REMOVED' })
    expectAccepted(await restore(postId))
    expect(await findPost(db, { postId })).toMatchObject({ status: 'published' })
  })
  test('can be undone for ten minutes', async () => {
    const { postId } = await aDraft()
    expectAccepted(await remove(postId))
    const late = new Date(Date.now() + 600_001)
    const restoreClock = useClock({ now: () => late })
    expect(await restore(postId)).toMatchObject({ code: 'UNDO_TOO_LATE' })
    restoreClock()
  })
})

test('a creator pages through their posts, newest first, none twice', async () => {
  const { creatorId, accountId } = await aCreator()
  const media = [await aVideo(accountId), await aVideo(accountId, 'four-seconds.webm')]
  for (let turn = 0; turn < 5; turn++) {
    const { mediaId } = media[turn % 2] as { mediaId: string }
    const { postId } = expectAccepted(
      await inTransaction('create', (tx) => createPost(tx, { creatorId, mediaId, hasSpeech: false })),
    )
    expectAccepted(await publish(postId))
  }
  const seen: string[] = []
  for (let cursor: string | null = null, turn = 0; turn < 5; turn++) {
    const page = await listCreatorPosts(db, { creatorId, cursor, limit: 2 })
    seen.push(...page.items.map((post) => post.id))
    cursor = page.nextCursor
    if (!cursor) break
  }
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})
