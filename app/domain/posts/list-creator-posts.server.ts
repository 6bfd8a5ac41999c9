import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { postWithAll, toPostViews } from './internal/to-post-view.server.ts'
import type { PostStatus, PostView } from './post-view.ts'

export type ListCreatorPostsInput = {
  readonly creatorId: string
  readonly status?: Exclude<PostStatus, 'removed'>
  readonly cursor?: string | null
  readonly limit: number
}

/** Newest first; removed posts are left out. */
export async function listCreatorPosts(db: Reader, input: ListCreatorPostsInput): Promise<Page<PostView>> {
  const [createdAt, id] = decodeCursor(input.cursor, 2) ?? []
  const before = createdAt === undefined ? null : new Date(Number(createdAt))
  const rows = await db.post.findMany({
    where: {
      creatorId: input.creatorId,
      status: input.status ?? { in: ['draft', 'published'] },
      ...(before ? { OR: [{ createdAt: { lt: before } }, { createdAt: before, id: { lt: String(id) } }] } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    include: postWithAll,
  })
  const page = toPage(rows, input.limit, (row) => [row.createdAt.getTime(), row.id])
  return { items: await toPostViews(db, page.items), nextCursor: page.nextCursor }
}
