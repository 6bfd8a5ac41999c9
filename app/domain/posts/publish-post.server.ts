import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { postPublished } from './events.ts'
import { lockPost } from './internal/lock-post.server.ts'
import { missingCaptions } from './missing-captions.ts'
import type { PostRefusalCode } from './refusals.ts'

/**
 * Puts a post into the feed. Its disclosure is not a choice: readers derive it from the tags (L1).
 * Idempotent on: post id; a published post stays as it is.
 */
export async function publishPost(tx: Tx, postId: string): Promise<Outcome<{ postId: string }, PostRefusalCode>> {
  const post = await lockPost(tx, postId)
  if (!post.ok) return post
  const { status, media, creatorId, language } = post.value
  if (status === 'published') return accept({ postId })
  if (media.status !== 'ready') return refuse('MEDIA_NOT_READY')
  if (missingCaptions(post.value)) return refuse('CAPTIONS_MISSING', { language })
  await tx.post.update({ where: { id: postId }, data: { status: 'published', publishedAt: tx.now } })
  await publish(tx, postPublished({ postId, creatorId }))
  await broadcast(tx, `creator:${creatorId}`, { kind: 'postPublished' })
  return accept({ postId })
}
