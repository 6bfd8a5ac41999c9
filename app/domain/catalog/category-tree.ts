import { buildCategoryTree, type Category as AnyCategory } from './build-category-tree.ts'
import { categoryList, type CategoryId } from './category-list.ts'

/*
 * The shop tab's own two levels, with the parts of Shopify's standard taxonomy that belong to each. The longest match
 * wins. Names are in ui/messages/categories.ts.
 */

export type { CategoryId }
export type Category = AnyCategory<CategoryId>

export const categories: readonly Category[] = categoryList

const tree = buildCategoryTree(categories)

/** J6: shown only in countries with a rule in force (CategoryRule). */
export const restrictedCategoryIds: readonly string[] = categories.filter((one) => one.isRestricted).map(({ id }) => id)

export const departmentIds: readonly CategoryId[] = categories
  .filter((one) => one.parentId === null)
  .map(({ id }) => id)

/** Undefined for an id that is not (or no more) in the tree. */
export function categoryById(id: string): Category | undefined {
  return tree.byId.get(id)
}

export function isCategoryId(id: string): id is CategoryId {
  return tree.byId.has(id)
}

/** The department a category stands in; a department's own is itself. */
export function departmentOf(id: CategoryId): CategoryId {
  return tree.byId.get(id)?.parentId ?? id
}

/** The categories of a department, in the order of the list. */
export function categoriesOf(departmentId: string): readonly Category[] {
  return categories.filter(({ parentId }) => parentId === departmentId)
}

/** Where a part of Shopify's taxonomy ("gid://shopify/TaxonomyCategory/aa-1-4-2") belongs; the nearest claim above it. */
export function categoryOfTaxonomy(taxonomyGid: string | null): Category | undefined {
  const parts = taxonomyGid?.split('/').at(-1)?.split('-') ?? []
  for (let length = parts.length; length > 0; length--) {
    const found = tree.byTaxonomy.get(parts.slice(0, length).join('-'))
    if (found) return found
  }
  return undefined
}
