import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { countSearchWordsSql, noteSearchWordsSql } from './internal/search-words.sql.ts'

/**
 * Makes the words of these products' names known to corrections and suggestions.
 * Idempotent: a known word stays as it is.
 */
export async function noteSearchWords(tx: Tx | SqlTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  await sql(tx, noteSearchWordsSql, [productIds])
}

/** Counts every word anew and forgets those that no shown product holds. Idempotent. */
export async function countSearchWords(tx: Tx | SqlTx): Promise<void> {
  await sql(tx, countSearchWordsSql)
}
