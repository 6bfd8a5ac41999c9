import type { Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { BulkResult } from './bulk-result.ts'
import type { ChosenProducts } from './internal/load-chosen.server.ts'
import { moveProducts } from './internal/move-products.server.ts'
import type { CatalogRefusalCode } from './refusals.ts'

/**
 * Takes products off sale until the merchant resumes them (J1). Tags of them are hidden within seconds (J4). At most 250
 * products, by their owner.
 * Refuses NOTHING_CHOSEN and TOO_MANY_PRODUCTS; single products are counted in the result.
 * Idempotent on: the products' state; what is paused already stays.
 */
export async function pauseProducts(tx: Tx, chosen: ChosenProducts): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  return moveProducts(tx, chosen, 'pause')
}
