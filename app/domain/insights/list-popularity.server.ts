import type { Reader } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { productPopularitySql } from './internal/product-popularity.sql.ts'

/** `score`: whole points, at least 1. */
export type ProductPopularity = { readonly productId: string; readonly score: number }

/** Every product that something happened to in the 30 days before `now`: sold, put on a showcase, tapped. */
export async function listPopularity(db: Reader | SqlTx, now: Date): Promise<ProductPopularity[]> {
  return sql<ProductPopularity>(db, productPopularitySql, [now])
}
