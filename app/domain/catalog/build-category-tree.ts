/** One place of the shop tab. A department has no parent; a category stands in a department. */
export type Category<Id extends string = string> = {
  readonly id: Id
  /** null: a department. */
  readonly parentId: Id | null
  /** Ids of Shopify's standard taxonomy that belong here with everything below them: "aa-1" holds "aa-1-4-2". */
  readonly taxonomy: readonly string[]
  /** J6: shown only in countries with a rule in force (CategoryRule). */
  readonly isRestricted?: true
}

export type CategoryTree<Id extends string = string> = {
  readonly categories: readonly Category<Id>[]
  readonly byId: ReadonlyMap<string, Category<Id>>
  /** taxonomy id -> category */
  readonly byTaxonomy: ReadonlyMap<string, Category<Id>>
}

/** Why a list of categories is not a tree of departments and their categories. */
export class BadCategoryTree extends Error {}

/**
 * Refuses (throws `BadCategoryTree`) an id that occurs twice, a parent that is not there, a cycle, more than two levels,
 * and a part of the taxonomy that two categories claim.
 */
export function buildCategoryTree<Id extends string>(categories: readonly Category<Id>[]): CategoryTree<Id> {
  const byId = new Map<string, Category<Id>>()
  for (const category of categories) {
    if (byId.has(category.id)) throw new BadCategoryTree(`the category ${category.id} is there twice`)
    byId.set(category.id, category)
  }
  for (const category of categories) assertPlace(category, byId)
  const byTaxonomy = new Map<string, Category<Id>>()
  for (const category of categories) {
    for (const part of category.taxonomy) {
      const other = byTaxonomy.get(part)
      if (other) throw new BadCategoryTree(`${part} of the taxonomy is in ${other.id} and in ${category.id}`)
      byTaxonomy.set(part, category)
    }
  }
  return { categories, byId, byTaxonomy }
}

function assertPlace(category: Category, byId: ReadonlyMap<string, Category>): void {
  const way = new Set<string>()
  for (let at: Category = category; at.parentId !== null;) {
    if (way.has(at.id)) throw new BadCategoryTree(`the category ${category.id} is above itself`)
    way.add(at.id)
    const parent = byId.get(at.parentId)
    if (!parent) throw new BadCategoryTree(`the category ${at.id} is in ${at.parentId}, which does not exist`)
    at = parent
  }
  if (way.size > 1) throw new BadCategoryTree(`the category ${category.id} is more than two levels deep`)
}
