import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { estimateSql } from './search-products.sql.ts'

/** Beyond this a match of words says little, and reading or ranking them all would cost more than it tells. */
const manyFound = 4_000

type Plan = { 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[] }

/** Do so few products match (a tsquery) that all of them may be read? As the planner estimates it. */
export async function findIsRare(db: Reader, matching: string): Promise<boolean> {
  const { text, params } = estimateSql(matching)
  const [row] = await sql<Plan>(db, text, params)
  return (row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0) <= manyFound
}
