import type { Reader } from '#app/platform/db/database.server.ts'
import { postWithAll, toPostViews } from './internal/to-post-view.server.ts'
import type { PostView } from './post-view.ts'

/** With `creatorId` only that creator's own post is found, in any status; without, only what is in public. */
export async function findPost(
  db: Reader,
  input: { readonly postId: string; readonly creatorId?: string },
): Promise<PostView | null> {
  const where = input.creatorId
    ? { id: input.postId, creatorId: input.creatorId }
    : { id: input.postId, status: 'published', creator: { bannedAt: null } }
  const row = await db.post.findFirst({ where, include: postWithAll })
  const [view] = row ? await toPostViews(db, [row]) : []
  return view ?? null
}

/** Throws when absent, whatever its status. */
export async function getPost(db: Reader, postId: string): Promise<PostView> {
  const row = await db.post.findUniqueOrThrow({ where: { id: postId }, include: postWithAll })
  const [view] = await toPostViews(db, [row])
  if (!view) throw new Error('a post row made no view')
  return view
}
