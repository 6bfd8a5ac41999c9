import type { Reader } from '#app/platform/db/database.server.ts'

/** Whose video shows this product, if a published one does. */
export async function findTaggedProduct(
  db: Reader,
  tap: { postId: string; productId: string },
): Promise<{ creatorId: string; shopId: string } | null> {
  const tag = await db.postTag.findFirst({
    where: { ...tap, removedAt: null, post: { status: 'published' } },
    select: { post: { select: { creatorId: true } }, product: { select: { shopId: true } } },
  })
  return tag && { creatorId: tag.post.creatorId, shopId: tag.product.shopId }
}
