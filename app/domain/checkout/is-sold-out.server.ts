import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { isSoldOutSql } from './internal/is-sold-out.sql.ts'

type Till = { readonly checkoutId: string; readonly shopperKey: string }

/**
 * Is there nothing left for this open till, so that a crowd need neither a quote nor the row of the stock to hear so? "No"
 * promises nothing: only `beginPayment` holds units (H3).
 */
export async function isSoldOut(db: Reader, { checkoutId, shopperKey }: Till): Promise<boolean> {
  const [look] = await sql<{ isSoldOut: boolean }>(db, isSoldOutSql, [checkoutId, shopperKey, now()])
  return look?.isSoldOut ?? false
}
