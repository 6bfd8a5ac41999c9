import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { collectionsSql } from './internal/portfolios.sql.ts'

export type CollectionRow = {
  readonly collectionId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly productCount: number
  /** The portfolio that shows it on the brand page, if there is one. */
  readonly portfolioId: string | null
}

type Wanted = {
  readonly shopId: string
  /** Part of a title. */
  readonly query?: string | undefined
  readonly cursor?: string | null | undefined
  readonly limit: number
}

/** A shop's collections by title. */
export async function listCollections(
  db: Reader,
  { shopId, query, cursor, limit }: Wanted,
): Promise<Page<CollectionRow>> {
  const [title = null, id = null] = decodeCursor(cursor, 2) ?? []
  const typed = query?.trim() ?? ''
  const after = title === null ? [null, null] : [String(title), String(id)]
  const params = [shopId, typed === '' ? null : typed, ...after, limit + 1]
  const rows = await sql<CollectionRow>(db, collectionsSql, params)
  return toPage(rows, limit, (row) => [row.title, row.collectionId])
}
