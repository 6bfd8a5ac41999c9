import { z } from 'zod'
import { recordTouch, recordTouches } from '#app/domain/attribution/record-touch.server.ts'
import { contentOf, resolveLink, targetsOf } from '#app/domain/attribution/resolve-link.server.ts'
import { findTaggedProduct } from '#app/domain/feed/find-tagged-product.server.ts'
import type { Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/web/database.server.ts'

export const tapInput = z.object({
  postId: z.string().min(1).max(64),
  productId: z.string().min(1).max(64),
  /** The short link that led to the video. */
  ref: z.string().max(64).default(''),
})

type Who = { shopperKey: Id<'shopper'>; accountId: Id<'account'> | null }

/** TAG touches for taps on products that really are in these videos; returns how many were kept. */
export async function recordTagTouches(
  tx: Tx,
  input: Who & { taps: readonly z.infer<typeof tapInput>[] },
): Promise<number> {
  let kept = 0
  for (const tap of input.taps) {
    const { postId, productId } = tap
    const tagged = await findTaggedProduct(tx, { postId, productId })
    if (!tagged) continue
    const { creatorId, shopId } = tagged
    const { shopperKey, accountId } = input
    const adAuthorizationId = await adBehind(tx, tap, shopId)
    const touch = { shopperKey, accountId, creatorId, shopId, contentId: postId, productId, adAuthorizationId }
    const outcome = await recordTouch(tx, { ...touch, surface: 'TAG', occurredAt: tx.now })
    if (outcome.ok) kept++
  }
  return kept
}

/** A17: the authorisation under which a shop played this video, if its ad led here. */
async function adBehind(tx: Tx, { ref, postId }: z.infer<typeof tapInput>, shopId: string): Promise<string | null> {
  const link = ref === '' ? null : await resolveLink(tx, ref)
  return link?.postId === postId && link.shopId === shopId ? link.adAuthorizationId : null
}

/** The link a person came by before they were asked; only called with their yes. */
export async function recordLinkTouch(tx: Tx, input: Who & { code: string }): Promise<void> {
  const link = await resolveLink(tx, input.code)
  if (!link) return
  const { creatorId } = link
  const { shopperKey, accountId } = input
  const touch = {
    shopperKey,
    accountId,
    creatorId,
    contentId: contentOf(link),
    surface: 'LINK',
    occurredAt: tx.now,
  } as const
  await recordTouches(
    tx,
    targetsOf(link, tx.now).map((target) => ({ ...touch, ...target })),
  )
}
