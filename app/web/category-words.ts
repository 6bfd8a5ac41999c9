import {
  categoriesOf,
  categoryById,
  departmentIds,
  departmentOf,
  isCategoryId,
} from '#app/domain/catalog/category-tree.ts'
import { categoryNames } from '#app/ui/messages/categories.ts'
import type { Locale } from '#app/ui/messages/locale.ts'

/** A department or category as pages name it. Words are chosen here, so that browsers do not load the whole table. */
export type CategoryView = { readonly id: string; readonly name: string }

export function toCategoryView(locale: Locale, id: string): CategoryView | null {
  return isCategoryId(id) ? { id, name: categoryNames[locale][id] } : null
}

/** Departments of these ids, in the tree's order. */
export function toDepartmentViews(locale: Locale, ids: readonly string[]): CategoryView[] {
  const wanted = new Set(ids)
  return departmentIds.filter((id) => wanted.has(id)).map((id) => ({ id, name: categoryNames[locale][id] }))
}

/** The categories of a department, in the tree's order. */
export function categoryViewsOf(locale: Locale, departmentId: string): CategoryView[] {
  return categoriesOf(departmentId).map(({ id }) => ({ id, name: categoryNames[locale][id] }))
}

/** Department, then category, as far as they are known. */
export function categoryPathOf(locale: Locale, categoryId: string | null, departmentId: string | null): CategoryView[] {
  const department = categoryId !== null && isCategoryId(categoryId) ? departmentOf(categoryId) : departmentId
  const path = [department, categoryId].filter(
    (id, index, ids): id is string => id !== null && ids.indexOf(id) === index,
  )
  return path.flatMap((id) => toCategoryView(locale, id) ?? [])
}

export function isDepartment(id: string): boolean {
  return categoryById(id)?.parentId === null
}
