import { expect, test } from 'vitest'
import { searchJobs, searchSubscriptions } from '#app/jobs/search-jobs.ts'
import { newId } from '#app/kernel/ids.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { drain } from '#test/support/drain.ts'
import { aCreator } from '#test/support/money-world.ts'
import { aBrand, aShownProduct } from './shop-pages-world.ts'

async function run(name: string, payload: { productIds?: string[] } = {}): Promise<void> {
  expect(searchJobs[name]).toBeDefined()
  await inTransaction('enqueue', (tx) => enqueueMany(tx, [{ name, payload }]))
  await drain()
}
const frequencyOf = async (word: string) => (await db.searchWord.findUnique({ where: { word } }))?.frequency ?? null
const popularityOf = async (id: string) => (await db.product.findUniqueOrThrow({ where: { id } })).popularity

test('note-search-words makes the words of changed products known at once, count-search-words counts and forgets', async () => {
  const shop = await aBrand()
  const one = await aShownProduct(shop.id, { title: 'Quillwort basket' })
  const two = await aShownProduct(shop.id, { title: 'Quillwort tray' })
  await run('note-search-words', { productIds: [one.productId] })
  expect([await frequencyOf('quillwort'), await frequencyOf('tray')]).toEqual([0, null])
  await run('count-search-words')
  expect(await frequencyOf('quillwort')).toBe(2)
  await db.product.update({ where: { id: two.productId }, data: { isPublished: false } })
  await run('count-search-words')
  expect([await frequencyOf('quillwort'), await frequencyOf('tray')]).toEqual([1, null])
  await run('note-search-words', { productIds: [one.productId] })
  expect(await frequencyOf('quillwort')).toBe(1)
})

test('a few changed products have their words noted, many are counted once and soon', () => {
  const jobsAfter = (count: number) =>
    searchSubscriptions['product.changed']?.({
      productIds: Array.from({ length: count }, (_, index) => `prod_${index}`),
    })
  expect(jobsAfter(2)).toEqual([{ name: 'note-search-words', payload: { productIds: ['prod_0', 'prod_1'] } }])
  expect(jobsAfter(101)).toMatchObject([{ name: 'count-search-words', key: 'count-search-words' }])
})

test('refresh-popularity scores what happened lately and lets it fade to nothing', async () => {
  const [one, other] = [await aShownProduct((await aBrand()).id), await aShownProduct((await aBrand()).id)]
  const [creator, at] = [await aCreator(), now()]
  const item = await db.showcaseItem.create({
    data: { id: newId('showcaseItem'), creatorId: creator.id, productId: one.productId, addedAt: at, position: 0 },
  })
  await run('refresh-popularity')
  expect([await popularityOf(one.productId), await popularityOf(other.productId)]).toEqual([6, 0])
  await db.showcaseItem.update({ where: { id: item.id }, data: { removedAt: at } })
  await run('refresh-popularity')
  expect(await popularityOf(one.productId)).toBe(0)
})
