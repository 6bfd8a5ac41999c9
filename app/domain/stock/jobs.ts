import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Job } from '#app/platform/queue/job.ts'

/** Reads the variants' stock from Shopify again, a moment later, when its own bookkeeping has settled. */
export function refreshStockJob(variantIds: readonly string[], after: Date): Job {
  return { name: 'refresh-stock', payload: { variantIds: [...variantIds] }, runAt: addMilliseconds(after, 5_000) }
}
