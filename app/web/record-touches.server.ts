import { z } from 'zod'
import { recordTouch, recordTouches } from '#app/domain/attribution/record-touch.server.ts'
import { resolveLink, targetsOf } from '#app/domain/attribution/resolve-link.server.ts'
import { findTaggedProduct } from '#app/domain/feed/find-tagged-product.server.ts'
import type { Id } from '#app/kernel/ids.ts'
import type { Tx } from '#app/web/database.server.ts'

export const tapInput = z.object({ postId: z.string().min(1).max(64), productId: z.string().min(1).max(64) })

type Who = { shopperKey: Id<'shopper'>; accountId: Id<'account'> | null }

/** TAG touches for taps on products that really are in these videos; returns how many were kept. */
export async function recordTagTouches(
  tx: Tx,
  input: Who & { taps: readonly z.infer<typeof tapInput>[] },
): Promise<number> {
  let kept = 0
  for (const tap of input.taps) {
    const tagged = await findTaggedProduct(tx, tap)
    if (!tagged) continue
    const { creatorId, shopId } = tagged
    const { shopperKey, accountId } = input
    const touch = { shopperKey, accountId, creatorId, shopId, contentId: tap.postId, productId: tap.productId }
    const outcome = await recordTouch(tx, { ...touch, surface: 'TAG', occurredAt: tx.now })
    if (outcome.ok) kept++
  }
  return kept
}

/** The link a person came by before they were asked; only called with their yes. */
export async function recordLinkTouch(tx: Tx, input: Who & { code: string }): Promise<void> {
  const link = await resolveLink(tx, input.code)
  if (!link) return
  const { linkId, creatorId } = link
  const { shopperKey, accountId } = input
  const touch = { shopperKey, accountId, creatorId, contentId: linkId, surface: 'LINK', occurredAt: tx.now } as const
  await recordTouches(
    tx,
    targetsOf(link).map((target) => ({ ...touch, ...target })),
  )
}
