import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { postPublished, postPutBack, postRemoved } from './events.ts'
import { lockPost } from './internal/lock-post.server.ts'
import type { PostRefusalCode } from './refusals.ts'

const violation = 'violation'

/**
 * A14: the platform takes a post out of every list because it breaks the rules. Touches keep their window; what they earn is
 * frozen until somebody has looked.
 * Idempotent on: post id; one that its creator removed is taken down all the same, so that it does not come back.
 */
export async function takeDownPost(tx: Tx, postId: string): Promise<Outcome<null, PostRefusalCode>> {
  const post = await lockPost(tx, postId)
  if (!post.ok && post.code !== 'POST_REMOVED') return post
  const before = await tx.post.findUniqueOrThrow({ where: { id: postId } })
  if (before.status === 'removed' && before.removalReason === violation) return accept(null)
  const removedAt = before.removedAt ?? tx.now
  await tx.post.update({ where: { id: postId }, data: { status: 'removed', removedAt, removalReason: violation } })
  await publish(tx, postRemoved({ postId, creatorId: before.creatorId }))
  await broadcast(tx, `creator:${before.creatorId}`, { kind: 'postRemoved' })
  return accept(null)
}

/**
 * A14: it was right after all: it is public again, and what was frozen because of it goes on.
 * Idempotent on: post id.
 */
export async function putBackPost(tx: Tx, postId: string): Promise<Outcome<null, PostRefusalCode>> {
  const locked = await lockPost(tx, postId)
  if (locked.ok) return accept(null)
  if (locked.code === 'POST_NOT_FOUND') return locked
  const { removalReason, publishedAt, creatorId } = await tx.post.findUniqueOrThrow({ where: { id: postId } })
  if (removalReason !== violation) return refuse('POST_REMOVED')
  const status = publishedAt ? 'published' : 'draft'
  await tx.post.update({ where: { id: postId }, data: { status, removedAt: null, removalReason: null } })
  if (publishedAt) await publish(tx, postPublished({ postId, creatorId }))
  await publish(tx, postPutBack({ postId, creatorId }))
  await broadcast(tx, `creator:${creatorId}`, { kind: 'postRestored' })
  return accept(null)
}
