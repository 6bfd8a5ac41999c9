import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { categoriesOf, departmentIds } from './category-tree.ts'
import { shownCategoriesSql, shownDepartmentsSql } from './internal/shown-places.sql.ts'

/** Departments (J4) with something to show in a country, in the tree's order: a door to an empty room is not offered. */
export async function listShownDepartments(db: Reader, country: string): Promise<string[]> {
  const shown = await sql<{ id: string }>(db, shownDepartmentsSql, [country, [...departmentIds]])
  return shown.map(({ id }) => id)
}

/** The same of a department's categories. */
export async function listShownCategories(
  db: Reader,
  { country, departmentId }: { readonly country: string; readonly departmentId: string },
): Promise<string[]> {
  const ids = categoriesOf(departmentId).map(({ id }) => id)
  const shown = await sql<{ id: string }>(db, shownCategoriesSql, [country, ids])
  return shown.map(({ id }) => id)
}
