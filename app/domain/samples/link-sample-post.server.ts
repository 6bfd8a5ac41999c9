import type { Tx } from '#app/platform/db/database.server.ts'
import { openSampleStates } from './sample-states.ts'

/**
 * G7, L1: a post that shows goods received for it says so, whether or not it can earn, and for good.
 * Idempotent on: post (the first sample it shows).
 */
export async function linkSamplePost(tx: Tx, postId: string): Promise<void> {
  const post = await tx.post.findUnique({
    where: { id: postId },
    include: { tags: { where: { removedAt: null }, select: { productId: true } } },
  })
  if (!post || post.sampleRequestId) return
  const request = await tx.sampleRequest.findFirst({
    where: {
      creatorId: post.creatorId,
      productId: { in: post.tags.map(({ productId }) => productId) },
      state: { in: [...openSampleStates, 'fulfilled', 'missed', 'excused'] },
      decidedAt: { not: null },
    },
    orderBy: { decidedAt: 'desc' },
  })
  if (request) await tx.post.update({ where: { id: postId }, data: { sampleRequestId: request.id } })
}
