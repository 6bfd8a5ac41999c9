import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { PostText } from './inputs.ts'
import { lockPost } from './internal/lock-post.server.ts'
import { missingCaptions } from './missing-captions.ts'
import type { PostRefusalCode } from './refusals.ts'

/** Caption, language and "has speech". A published post cannot be edited into one without captions (L7). */
export async function editPost(
  tx: Tx,
  input: Partial<PostText> & { readonly postId: string },
): Promise<Outcome<null, PostRefusalCode>> {
  const { postId, ...text } = input
  const post = await lockPost(tx, postId)
  if (!post.ok) return post
  const next = { ...post.value, ...text }
  if (next.status === 'published' && missingCaptions(next))
    return refuse('CAPTIONS_MISSING', { language: next.language })
  await tx.post.update({ where: { id: postId }, data: text })
  return accept(null)
}
