import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { refreshProductJob } from './jobs.ts'

/**
 * Has one product read again from Shopify; its page hears of what changed. Refuses PRODUCT_NOT_FOUND.
 * Idempotent on: product while a reading waits.
 */
export async function requestProductRefresh(
  tx: Tx,
  { shopId, productId }: { readonly shopId: string; readonly productId: string },
): Promise<Outcome<null, 'PRODUCT_NOT_FOUND'>> {
  const product = await tx.product.findFirst({
    where: { id: productId, shopId, deletedAt: null },
    select: { shopifyGid: true },
  })
  if (!product) return refuse('PRODUCT_NOT_FOUND')
  await enqueue(tx, refreshProductJob(shopId, product.shopifyGid))
  return accept(null)
}
