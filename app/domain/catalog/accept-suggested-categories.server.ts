import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { toBulkResult, type BulkResult, type ProductOutcome } from './bulk-result.ts'
import { loadChosen, missingOutcomes, type ChosenProduct, type ChosenProducts } from './internal/load-chosen.server.ts'
import { writeChosenCategories } from './internal/write-chosen-categories.server.ts'
import type { CatalogRefusalCode } from './refusals.ts'

/**
 * Makes what we suggest the merchant's choice, for products that are in no category; those that are stay as they are. At
 * most 250 products. Refuses NOTHING_CHOSEN and TOO_MANY_PRODUCTS; products without a suggestion are counted.
 * Idempotent on: the products' categories.
 */
export async function acceptSuggestedCategories(
  tx: Tx,
  chosen: ChosenProducts,
): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  const found = await loadChosen(tx, chosen)
  if (!found.ok) return found
  const judged = found.value.rows.map((row) => ({ row, outcome: judge(row) }))
  const choices = judged
    .filter(({ outcome }) => outcome === 'done')
    .map(({ row }) => ({ id: row.id, categoryId: row.suggestedCategoryId }))
  await writeChosenCategories(tx, choices)
  const outcomes = judged.map(({ outcome }) => outcome)
  return accept(toBulkResult([...outcomes, ...missingOutcomes(found.value.missing)]))
}

function judge({ categoryId, suggestedCategoryId }: ChosenProduct): ProductOutcome {
  if (categoryId !== null) return 'unchanged'
  return suggestedCategoryId === null ? 'NO_SUGGESTION' : 'done'
}
