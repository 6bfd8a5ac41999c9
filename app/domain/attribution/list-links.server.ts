import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listLinksSql } from './internal/links.sql.ts'

export type LinkCard = {
  readonly linkId: string
  readonly code: string
  readonly createdAt: Date
  readonly productId: string | null
  readonly productTitle: string | null
  readonly imageUrl: string | null
  readonly postId: string | null
  readonly postCaption: string | null
  /** Storage key of the post's still. */
  readonly posterKey: string | null
  readonly shopId: string | null
  readonly shopName: string | null
  readonly shareSetId: string | null
  readonly shareSetTitle: string | null
  /** People, without bots. */
  readonly clicks: number
}

export async function listLinks(
  db: Reader,
  { creatorId, cursor, limit = 24 }: { creatorId: string; cursor?: string | null; limit?: number },
): Promise<Page<LinkCard>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const rows = await sql<LinkCard>(db, listLinksSql, [creatorId, after, limit + 1])
  return toPage(rows, limit, (row) => [row.linkId])
}
