import type { SampleRequest } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'

/** A public post with the product tagged, and since when it is both. */
export type ShowingPost = { readonly postId: string; readonly since: Date }

/** G4: the creator's public posts that show the sample, made after it was approved; earliest first. */
export async function findShowingPosts(
  tx: Tx,
  { creatorId, productId, decidedAt, requestedAt }: SampleRequest,
): Promise<ShowingPost[]> {
  const from = decidedAt ?? requestedAt
  const posts = await tx.post.findMany({
    where: {
      creatorId,
      status: 'published',
      publishedAt: { gte: from },
      tags: { some: { productId, removedAt: null } },
    },
    select: { id: true, publishedAt: true, tags: { where: { productId }, select: { createdAt: true } } },
  })
  return posts
    .flatMap(({ id: postId, publishedAt, tags: [tag] }) => {
      if (!publishedAt || !tag) return []
      return [{ postId, since: tag.createdAt > publishedAt ? tag.createdAt : publishedAt }]
    })
    .sort((a, b) => a.since.getTime() - b.since.getTime())
}
