import { departmentOf, isCategoryId } from '#app/domain/catalog/category-tree.ts'
import { categoryNames } from '#app/ui/messages/categories.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** A department or category as pages name it. Words are chosen here, so that browsers do not load the whole table. */
export type CategoryView = { readonly id: string; readonly name: string }

function toCategoryView(locale: Locale, id: string): CategoryView | null {
  return isCategoryId(id) ? { id, name: categoryNames[locale][id] } : null
}

/** In the order given; ids that are not in the tree are left out. */
export function toCategoryViews(locale: Locale, ids: readonly string[]): CategoryView[] {
  return ids.flatMap((id) => toCategoryView(locale, id) ?? [])
}

/** Department, then category, as far as they are known. */
export function categoryPathOf(locale: Locale, categoryId: string | null, departmentId: string | null): CategoryView[] {
  const department = categoryId !== null && isCategoryId(categoryId) ? departmentOf(categoryId) : departmentId
  const path = [department, categoryId].filter(
    (id, index, ids): id is string => id !== null && ids.indexOf(id) === index,
  )
  return toCategoryViews(locale, path)
}
