import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { givenShop } from '#test/integration/catalog-world.ts'
import { aCreator } from '#test/support/money-world.ts'
import { analyzeSql } from '../limits/reads.sql.ts'
import { applyPayloads } from './apply-payloads.ts'
import { feedPayload } from './feed-payloads.ts'

const shops = 10
const creators = 20

/** Products of three variants in ten shops through the feed's own door, and posts with two tags each. */
export async function fillCatalogue(products: number, posts: number): Promise<{ productIds: string[] }> {
  for (let shop = 0; shop < shops; shop++) {
    const { id } = await givenShop()
    const numbers = Array.from({ length: products / shops }, (_, index) => index * shops + shop)
    await applyPayloads(
      id,
      numbers.map((number) => JSON.stringify(feedPayload(number, '2026-11-20T10:00:00Z'))),
    )
  }
  const productIds = (await db.product.findMany({ select: { id: true } })).map(({ id }) => id)
  await publishPosts(posts, productIds)
  await sql('pool', analyzeSql)
  return { productIds }
}

async function publishPosts(count: number, productIds: readonly string[]) {
  const people = await Promise.all(Array.from({ length: creators }, () => aCreator()))
  const rows = Array.from({ length: count }, (_, index) => {
    const { id: creatorId, accountId } = people[index % creators] ?? { id: '', accountId: '' }
    const publishedAt = new Date(Date.UTC(2026, 9, 1) + index * 60_000)
    return { postId: newId('post'), mediaId: newId('media'), creatorId, accountId, publishedAt, index }
  })
  await db.mediaAsset.createMany({
    data: rows.map(({ mediaId, accountId, index }) => ({
      id: mediaId, ownerAccountId: accountId, kind: 'video', status: 'ready', storageKey: `videos/${mediaId}.mp4`, contentType: 'video/mp4',
      sizeBytes: 1_000_000n, sha256: `${index}`, durationMs: 12_000, width: 1080, height: 1920, posterKey: `posters/${mediaId}.jpg`,
    })),
  }) // prettier-ignore
  await db.post.createMany({
    data: rows.map(({ postId, mediaId, creatorId, publishedAt, index }) => ({
      id: postId, creatorId, mediaId, caption: `Look ${index}`, status: 'published', hasSpeech: false, publishedAt,
    })),
  }) // prettier-ignore
  await db.postTag.createMany({
    data: rows.flatMap(({ postId, index }) =>
      [0, 1].map((tag) => ({
        id: newId('postTag'), postId, productId: productIds[(index * 31 + tag * 17) % productIds.length] ?? '', atMs: tag * 3_000,
        createdAt: new Date(),
      })),
    ),
  }) // prettier-ignore
}
