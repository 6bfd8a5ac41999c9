import { resolveLink } from '#app/domain/attribution/resolve-link.server.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import { findFeedPost } from '#app/domain/feed/find-feed-post.server.ts'
import { db } from './database.server.ts'

/** Whose video or link led here: the disclosure follows the shopper to the product (L1). */
export async function findCreatorBehind(
  search: URLSearchParams,
  audience: Audience,
): Promise<{ name: string; handle: string } | null> {
  const [postId, code] = [search.get('post'), search.get('ref')]
  if (postId) {
    const post = await findFeedPost(db, { ...audience, postId })
    return post && { name: post.creator.displayName, handle: post.creator.handle }
  }
  const link = code ? await resolveLink(db, code) : null
  return link && { name: `@${link.creatorHandle}`, handle: link.creatorHandle }
}
