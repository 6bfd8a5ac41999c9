import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { brandByHandleSql, brandsSql } from './internal/brands.sql.ts'

export type Brand = {
  readonly shopId: string
  readonly name: string
  readonly handle: string
  readonly imageUrl: string | null
}

/** Open shops that have something to show. */
export async function listBrands(db: Reader, wanted: { limit: number; query?: string }): Promise<Brand[]> {
  const query = wanted.query?.trim().toLowerCase() ?? ''
  return sql<Brand>(db, brandsSql, [wanted.limit, query === '' ? null : query])
}

/** Null when there is no such shop or it is closed. */
export async function findBrand(db: Reader, handle: string): Promise<Brand | null> {
  const [brand] = await sql<Brand>(db, brandByHandleSql, [handle])
  return brand ?? null
}
