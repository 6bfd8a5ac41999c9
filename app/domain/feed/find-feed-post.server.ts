import type { Audience } from '#app/domain/catalog/product-card.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { FeedItem } from './feed-item.ts'
import { hydrate } from './internal/hydrate.server.ts'
import { publicPostByIdSql } from './internal/skeleton.sql.ts'

/** One published post as this viewer may see it; null when it is not (or no longer) public. */
export async function findFeedPost(db: Reader, wanted: Audience & { postId: string }): Promise<FeedItem | null> {
  const [row] = await sql<{ id: string }>(db, publicPostByIdSql, [wanted.postId])
  if (!row) return null
  const [item] = await hydrate(db, [row.id], wanted)
  return item ?? null
}
