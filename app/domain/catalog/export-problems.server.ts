import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { problemsPageSql } from './internal/admin-problems.sql.ts'
import type { CatalogProblem } from './list-problems.server.ts'

const batchSize = 1_000

/** Every problem of a shop, a batch at a time: however many there are, one batch is held. */
export async function* exportProblems(
  db: Reader,
  { shopId, rule = null }: { readonly shopId: string; readonly rule?: string | null },
): AsyncGenerator<readonly CatalogProblem[]> {
  let after: string | null = null
  for (;;) {
    const rows: CatalogProblem[] = await sql<CatalogProblem>(db, problemsPageSql('after'), [
      ...[shopId, after, batchSize, rule],
    ])
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.id
  }
}
