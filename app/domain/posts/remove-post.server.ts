import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { postPublished, postRemoved } from './events.ts'
import { undoSeconds } from './limits.ts'
import { lockPost } from './internal/lock-post.server.ts'
import type { PostRefusalCode } from './refusals.ts'

/**
 * Takes a post out of every list; touches it made keep their window (A14).
 * Idempotent on: post id; removing a removed post changes nothing.
 */
export async function removePost(tx: Tx, postId: string): Promise<Outcome<null, PostRefusalCode>> {
  const post = await lockPost(tx, postId)
  if (!post.ok) return post.code === 'POST_REMOVED' ? accept(null) : post
  const { creatorId } = post.value
  await tx.post.update({
    where: { id: postId },
    data: { status: 'removed', removedAt: tx.now, removalReason: 'creator' },
  })
  await publish(tx, postRemoved({ postId, creatorId }))
  await broadcast(tx, `creator:${creatorId}`, { kind: 'postRemoved' })
  return accept(null)
}

/** Undo: back to what it was, for as long as `undoSeconds`, and only if its creator removed it. Idempotent on: post id. */
export async function restorePost(tx: Tx, postId: string): Promise<Outcome<null, PostRefusalCode>> {
  const locked = await lockPost(tx, postId)
  if (locked.ok) return accept(null)
  if (locked.code === 'POST_NOT_FOUND') return locked
  const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
  const isInTime = post.removedAt && tx.now < addMilliseconds(post.removedAt, undoSeconds * millisecondsPer.second)
  if (!isInTime || post.removalReason !== 'creator') return refuse('UNDO_TOO_LATE', { minutes: undoSeconds / 60 })
  const status = post.publishedAt ? 'published' : 'draft'
  await tx.post.update({ where: { id: postId }, data: { status, removedAt: null, removalReason: null } })
  if (status === 'published') await publish(tx, postPublished({ postId, creatorId: post.creatorId }))
  await broadcast(tx, `creator:${post.creatorId}`, { kind: 'postRestored' })
  return accept(null)
}
