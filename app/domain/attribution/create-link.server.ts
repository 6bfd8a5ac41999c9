import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { makeLinkCode } from './link-code.ts'
import type { AttributionRefusalCode } from './refusals.ts'

export type LinkTarget =
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'post'; readonly postId: string }
  | { readonly kind: 'shop'; readonly shopId: string }
  | { readonly kind: 'shareSet'; readonly shareSetId: string }
  /** A17: the post, as the shop's ad. */
  | { readonly kind: 'ad'; readonly postId: string; readonly shopId: string }
  | { readonly kind: 'profile' }

export type CreatedLink = { readonly linkId: string; readonly code: string }

/**
 * A tracked short link of a creator to a product, a post, a shop or the creator's profile.
 * Idempotent on: (creator, target), unique (one_link_per_target); the same target again gives the link that exists.
 */
export async function createLink(
  tx: Tx,
  { creatorId, target }: { readonly creatorId: string; readonly target: LinkTarget },
): Promise<Outcome<CreatedLink, AttributionRefusalCode>> {
  if (!(await tx.creator.findUnique({ where: { id: creatorId }, select: { id: true } })))
    return refuse('CREATOR_NOT_FOUND')
  if (!(await targetExists(tx, creatorId, target))) return refuse('LINK_TARGET_NOT_FOUND')
  const columns = toColumns(target)
  // A code that is taken, or a link that somebody made meanwhile, inserts nothing; with 31^8 codes a second try is rare.
  for (let attempt = 0; attempt < 5; attempt++) {
    const existing = await tx.link.findFirst({ where: { creatorId, ...columns } })
    if (existing) return accept({ linkId: existing.id, code: existing.code })
    const link = { id: newId('link'), code: makeLinkCode(), creatorId, ...columns, createdAt: tx.now }
    const { count } = await tx.link.createMany({ data: [link], skipDuplicates: true })
    if (count === 1) return accept({ linkId: link.id, code: link.code })
  }
  assert(false, 'five random link codes in a row are not all taken')
}

function toColumns(target: LinkTarget) {
  return {
    productId: target.kind === 'product' ? target.productId : null,
    postId: target.kind === 'post' || target.kind === 'ad' ? target.postId : null,
    shopId: target.kind === 'shop' || target.kind === 'ad' ? target.shopId : null,
    shareSetId: target.kind === 'shareSet' ? target.shareSetId : null,
  }
}

async function targetExists(tx: Tx, creatorId: string, target: LinkTarget): Promise<boolean> {
  if (target.kind === 'product')
    return (await tx.product.count({ where: { id: target.productId, deletedAt: null } })) > 0
  if (target.kind === 'post' || target.kind === 'ad')
    return (await tx.post.count({ where: { id: target.postId, creatorId } })) > 0
  if (target.kind === 'shop') return (await tx.shop.count({ where: { id: target.shopId } })) > 0
  if (target.kind === 'shareSet')
    return (await tx.shareSet.count({ where: { id: target.shareSetId, creatorId, archivedAt: null } })) > 0
  return true
}
