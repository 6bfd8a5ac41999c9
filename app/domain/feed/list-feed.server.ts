import type { Audience } from '#app/domain/catalog/product-card.ts'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { FeedItem } from './feed-item.ts'
import { hydrate } from './internal/hydrate.server.ts'
import { newestPostsSql, postsOfCreatorSql, postsOfProductSql } from './internal/skeleton.sql.ts'

type PageWanted = Audience & { readonly cursor?: string | null | undefined; readonly limit: number }
type SkeletonRow = { id: string; publishedAt: Date }

export type FeedPage = Page<FeedItem>

/** Newest first: skeleton (ids), hydration, rules, presentation. */
export async function listFeed(db: Reader, wanted: PageWanted): Promise<FeedPage> {
  return pageOf(db, wanted, newestPostsSql, [])
}

export async function listPostsOfCreator(db: Reader, wanted: PageWanted & { creatorId: string }): Promise<FeedPage> {
  return pageOf(db, wanted, postsOfCreatorSql, [wanted.creatorId])
}

export async function listPostsOfProduct(db: Reader, wanted: PageWanted & { productId: string }): Promise<FeedPage> {
  return pageOf(db, wanted, postsOfProductSql, [wanted.productId])
}

async function pageOf(
  db: Reader,
  wanted: PageWanted,
  skeletonSql: string,
  scope: readonly string[],
): Promise<FeedPage> {
  const { cursor, limit, country, language } = wanted
  const [instant, id] = decodeCursor(cursor, 2) ?? []
  const after = typeof instant === 'number' ? new Date(instant) : null
  const params = [after, after === null ? null : String(id), limit + 1, ...scope]
  const rows = await sql<SkeletonRow>(db, skeletonSql, params)
  const page = toPage(rows, limit, (row) => [row.publishedAt.getTime(), row.id])
  const ids = page.items.map((row) => row.id)
  return { items: await hydrate(db, ids, { country, language }), nextCursor: page.nextCursor }
}
