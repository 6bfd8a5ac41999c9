import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { touchesBeforeSql } from './internal/touches-before.sql.ts'
import type { TouchFacts } from './touch-facts.ts'

export type TouchesQuestion = {
  readonly shopperKey: string
  readonly accountId: string | null
  readonly shopId: string
  readonly placedAt: Date
}

/** The touches that could matter for an order, newest first; at most 500, because later ones win (A4). */
export async function touchesBefore(db: Reader, question: TouchesQuestion): Promise<TouchFacts[]> {
  const { shopperKey, accountId, shopId, placedAt } = question
  return sql<TouchFacts>(db, touchesBeforeSql, [shopperKey, accountId, shopId, placedAt])
}
