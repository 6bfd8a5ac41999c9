import { sql } from '#app/platform/db/sql.server.ts'
import { analyseCatalogSql } from './internal/analyse-catalog.sql.ts'

/** A first load outgrows what the database knows of its tables faster than it looks by itself, and plans for empty ones. */
export async function analyseCatalog(): Promise<void> {
  for (const statement of analyseCatalogSql) await sql('pool', statement)
}
