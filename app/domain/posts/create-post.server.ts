import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { PostText } from './inputs.ts'
import { insertDraftSql } from './internal/posts.sql.ts'
import type { PostRefusalCode } from './refusals.ts'

export type CreatePostInput = Partial<PostText> & { readonly creatorId: string; readonly mediaId: string }

/**
 * Starts a draft on an uploaded video of the creator's own.
 * Idempotent on: media id while its draft is open (partial unique index); a second call gives that draft.
 */
export async function createPost(
  tx: Tx,
  input: CreatePostInput,
): Promise<Outcome<{ postId: string }, PostRefusalCode>> {
  const { creatorId, mediaId, caption = '', language = 'en', hasSpeech = true } = input
  const media = await tx.mediaAsset.findFirst({
    where: { id: mediaId, kind: 'video', owner: { creator: { id: creatorId } } },
    select: { status: true },
  })
  if (!media) return refuse('MEDIA_NOT_YOURS')
  if (media.status !== 'ready') return refuse('MEDIA_NOT_READY')
  const values = [newId('post'), creatorId, mediaId, caption, language, hasSpeech, tx.now]
  const [created] = await sql<{ id: string }>(tx, insertDraftSql, values)
  if (created) return accept({ postId: created.id })
  const open = await tx.post.findFirstOrThrow({ where: { mediaId, status: 'draft' }, select: { id: true } })
  return accept({ postId: open.id })
}
