import { categoryById, categoryOfTaxonomy, departmentOf, type CategoryId } from './category-tree.ts'
import { suggestCategory } from './suggest-category.ts'

/** What decides where a product stands in the shop tab. */
export type PlacedFacts = {
  /** Shopify's standard taxonomy, as the Admin API tells it. */
  readonly taxonomyGid: string | null
  /** The merchant's own choice here. */
  readonly chosenCategoryId: string | null
  readonly title: string
  readonly productType: string
  readonly tags: readonly string[]
}

export type Place = {
  /** The most specific place known: a category, or a department when no more is known. Null: nowhere yet. */
  readonly categoryId: CategoryId | null
  readonly departmentId: CategoryId | null
  /** What we would propose; only while there is neither a choice nor a mapping. */
  readonly suggestedCategoryId: CategoryId | null
  /** The suggestion is of a restricted category and sure enough that a person has to look before it is shown (J6). */
  readonly looksRestricted: boolean
}

/**
 * The merchant's choice stands over the taxonomy until it is removed, with one exception (J6): what the taxonomy calls
 * restricted stays restricted, whatever is chosen. A choice of a category that is no more counts as none.
 */
export function placeProduct(facts: PlacedFacts): Place {
  const mapped = categoryOfTaxonomy(facts.taxonomyGid)
  const chosen = facts.chosenCategoryId === null ? undefined : categoryById(facts.chosenCategoryId)
  const category = mapped?.isRestricted ? mapped : (chosen ?? mapped)
  if (category) return { ...nowhere, categoryId: category.id, departmentId: departmentOf(category.id) }
  const suggested = suggestCategory(facts)
  if (!suggested) return nowhere
  const looksRestricted = suggested.isCertain && categoryById(suggested.id)?.isRestricted === true
  return { ...nowhere, suggestedCategoryId: suggested.id, looksRestricted }
}

const nowhere: Place = { categoryId: null, departmentId: null, suggestedCategoryId: null, looksRestricted: false }
