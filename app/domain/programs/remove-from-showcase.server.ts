import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ShowcaseKey } from './add-to-showcase.server.ts'

/**
 * Takes a product down. The row stays: it tells since when and until when a rate lock held (B4).
 * Idempotent on: (creator, product); a product that is not up stays as it is.
 */
export async function removeFromShowcase(
  tx: Tx,
  { creatorId, productId }: ShowcaseKey,
): Promise<Outcome<{ removed: boolean }>> {
  const { count } = await tx.showcaseItem.updateMany({
    where: { creatorId, productId, removedAt: null },
    data: { removedAt: tx.now },
  })
  return accept({ removed: count === 1 })
}
