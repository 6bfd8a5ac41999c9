import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockPost } from './internal/lock-post.server.ts'
import type { PostRefusalCode } from './refusals.ts'

/** A14: touches made before keep their window. Idempotent on: (post id, product id). */
export async function untagProduct(
  tx: Tx,
  input: { readonly postId: string; readonly productId: string },
): Promise<Outcome<null, PostRefusalCode>> {
  const locked = await lockPost(tx, input.postId)
  if (!locked.ok) return locked
  const where = { postId_productId: { postId: input.postId, productId: input.productId } }
  const tag = await tx.postTag.findUnique({ where })
  if (!tag) return refuse('TAG_NOT_FOUND')
  if (!tag.removedAt) await tx.postTag.update({ where, data: { removedAt: tx.now } })
  return accept(null)
}
