import { listProductCards } from '#app/domain/catalog/list-shown-products.server.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { FeedItem } from '../feed-item.ts'
import { postsOfFeedSql } from './posts-of-feed.sql.ts'
import { present, type PostForFeed } from './present.ts'

/** Ids in, items out, in the same order; a post that went away meanwhile is simply not there. */
export async function hydrate(db: Reader, postIds: readonly string[], audience: Audience): Promise<FeedItem[]> {
  if (postIds.length === 0) return []
  const posts = await sql<PostForFeed>(db, postsOfFeedSql, [[...postIds]])
  const productIds = [...new Set(posts.flatMap((post) => post.tags.map((tag) => tag.productId)))]
  const cards = new Map((await listProductCards(db, productIds, audience)).map((card) => [card.productId, card]))
  const byId = new Map(posts.map((post) => [post.id, post]))
  return postIds.flatMap((id) => {
    const post = byId.get(id)
    return post ? [present(post, cards)] : []
  })
}
