import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CreatorView } from './creator-view.ts'
import { creatorViewFields, toCreatorView } from './internal/to-creator-view.ts'

type ListCreatorsInput = { readonly cursor?: string | null; readonly limit: number }

/** Newest first; banned creators are not shown. */
export async function listCreators(db: Reader, { cursor, limit }: ListCreatorsInput): Promise<Page<CreatorView>> {
  const [before] = decodeCursor(cursor, 1) ?? []
  const rows = await db.creator.findMany({
    where: { bannedAt: null, ...(before === undefined ? {} : { id: { lt: String(before) } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: creatorViewFields,
  })
  const page = toPage(rows, limit, (row) => [row.id])
  return { items: page.items.map(toCreatorView), nextCursor: page.nextCursor }
}
