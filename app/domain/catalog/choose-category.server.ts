import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { toBulkResult, type BulkResult, type ProductOutcome } from './bulk-result.ts'
import { categoryOfTaxonomy, isCategoryId } from './category-tree.ts'
import { loadChosen, missingOutcomes, type ChosenProduct, type ChosenProducts } from './internal/load-chosen.server.ts'
import { writeChosenCategories } from './internal/write-chosen-categories.server.ts'
import type { CatalogRefusalCode } from './refusals.ts'

export type ChooseCategory = ChosenProducts & {
  /** A category or a department; null takes the choice back, so that Shopify's own category counts again. */
  readonly categoryId: string | null
}

/**
 * The merchant's own choice of a place in the shop tab; it stands over Shopify's category until it is taken back. At most
 * 250 products. What Shopify's category says is restricted stays so (J6): such products are counted as
 * RESTRICTED_BY_TAXONOMY. Refuses CATEGORY_NOT_FOUND, NOTHING_CHOSEN, TOO_MANY_PRODUCTS.
 * Idempotent on: the choice; the same again changes nothing.
 */
export async function chooseCategory(
  tx: Tx,
  { categoryId, ...chosen }: ChooseCategory,
): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  if (categoryId !== null && !isCategoryId(categoryId)) return refuse('CATEGORY_NOT_FOUND')
  const found = await loadChosen(tx, chosen)
  if (!found.ok) return found
  const judged = found.value.rows.map((row) => ({ row, outcome: judge(row, categoryId) }))
  const done = judged.filter(({ outcome }) => outcome === 'done')
  await writeChosenCategories(
    tx,
    done.map(({ row }) => ({ id: row.id, categoryId })),
  )
  const outcomes = judged.map(({ outcome }) => outcome)
  return accept(toBulkResult([...outcomes, ...missingOutcomes(found.value.missing)]))
}

function judge(row: ChosenProduct, categoryId: string | null): ProductOutcome {
  if (row.chosenCategoryId === categoryId) return 'unchanged'
  const mapped = categoryOfTaxonomy(row.taxonomyGid)
  if (categoryId !== null && mapped?.isRestricted && mapped.id !== categoryId) return 'RESTRICTED_BY_TAXONOMY'
  return 'done'
}
