import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listShareSetsSql } from './internal/share-sets.sql.ts'

export type ShareSetCard = {
  readonly shareSetId: string
  readonly title: string
  readonly createdAt: Date
  readonly code: string
  readonly productCount: number
  /** Of the first product. */
  readonly imageUrl: string | null
  /** People, without bots. */
  readonly clicks: number
  /** What buyers pay on top of the shops' prices, in basis points; 0: it earns the commission. */
  readonly marginBps: number
}

/** What a creator shares in sets, newest first; without what was taken back. */
export async function listShareSets(
  db: Reader,
  { creatorId, cursor, limit = 24 }: { creatorId: string; cursor?: string | null; limit?: number },
): Promise<Page<ShareSetCard>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const rows = await sql<ShareSetCard>(db, listShareSetsSql, [creatorId, after, limit + 1])
  return toPage(rows, limit, (row) => [row.shareSetId])
}
