import type { Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { acceptSuggestedCategories } from './accept-suggested-categories.server.ts'
import type { BulkResult } from './bulk-result.ts'
import { chooseCategory } from './choose-category.server.ts'
import { pauseProducts } from './pause-products.server.ts'
import type { CatalogRefusalCode } from './refusals.ts'
import { resumeProducts } from './resume-products.server.ts'
import { submitProducts } from './submit-products.server.ts'

export const catalogActions = ['submit', 'pause', 'resume', 'chooseCategory', 'acceptSuggested'] as const
export type CatalogAction = (typeof catalogActions)[number]

type Wanted = {
  readonly shopId: string
  readonly action: CatalogAction
  readonly productIds: readonly string[]
  /** For chooseCategory: null takes the choice back. */
  readonly categoryId?: string | null
}

/** What a merchant does with products of the catalog, by name. Refuses and is idempotent as the command it runs. */
export function runCatalogAction(
  tx: Tx,
  { action, categoryId = null, shopId, productIds }: Wanted,
): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  const chosen = { shopId, productIds }
  switch (action) {
    case 'submit':
      return submitProducts(tx, chosen)
    case 'pause':
      return pauseProducts(tx, chosen)
    case 'resume':
      return resumeProducts(tx, chosen)
    case 'chooseCategory':
      return chooseCategory(tx, { ...chosen, categoryId })
    case 'acceptSuggested':
      return acceptSuggestedCategories(tx, chosen)
  }
}
