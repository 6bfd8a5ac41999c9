import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { problemsPageSql } from './internal/admin-problems.sql.ts'
import { toEdge, toTwoWayPage, type TwoWayPage } from './internal/two-way-page.ts'

/** A problem with the product that has it. `title`: null for a product that could not even be stored. */
export type CatalogProblem = {
  readonly id: string
  readonly shopifyGid: string
  readonly productId: string | null
  readonly title: string | null
  readonly imageUrl: string | null
  readonly rule: string
  readonly severity: string
  readonly field: string
  readonly country: string | null
  readonly detail: Readonly<Record<string, string | number>>
  readonly suggestedCategoryId: string | null
  readonly foundAt: Date
}

/** J3: the problems of all of a shop's products, the latest found first; `rule` keeps those of one kind. */
export async function listProblems(
  db: Reader,
  wanted: { shopId: string; rule?: string | null; cursor?: string | null; limit: number },
): Promise<TwoWayPage<CatalogProblem>> {
  const { shopId, rule = null, limit } = wanted
  const edge = toEdge(wanted.cursor)
  const from = edge.key?.[0] ?? null
  const rows = await sql<CatalogProblem>(db, problemsPageSql(edge.direction), [shopId, from, limit + 1, rule])
  return toTwoWayPage(rows, { ...edge, limit }, ({ id }) => [id])
}
