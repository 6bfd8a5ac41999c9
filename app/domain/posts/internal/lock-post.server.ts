import { refuse, accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockPostSql } from './posts.sql.ts'

export type LockedPost = Awaited<ReturnType<typeof readPost>>

/** Every change to a post starts here: others wait, and a removed post is not changed. */
export async function lockPost(
  tx: Tx,
  postId: string,
): Promise<Outcome<NonNullable<LockedPost>, 'POST_NOT_FOUND' | 'POST_REMOVED'>> {
  await sql(tx, lockPostSql, [postId])
  const post = await readPost(tx, postId)
  if (!post) return refuse('POST_NOT_FOUND')
  return post.status === 'removed' ? refuse('POST_REMOVED') : accept(post)
}

function readPost(tx: Tx, postId: string) {
  return tx.post.findUnique({
    where: { id: postId },
    include: { media: true, tags: { where: { removedAt: null }, select: { productId: true } } },
  })
}
