import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { dueVariantsSql, expireSql, lockStockSql } from './internal/reservations.sql.ts'

const variantsPerSweep = 200

/**
 * Ends holds whose time is over and makes their units sellable again (H4).
 * Idempotent on: reservation (leaves "active" once). Returns how many variants got units back.
 */
export async function expireDueReservations(tx: Tx): Promise<number> {
  const due = await sql<{ variantId: string }>(tx, dueVariantsSql, [tx.now, variantsPerSweep])
  if (due.length === 0) return 0
  const variantIds = due.map((one) => one.variantId)
  await sql(tx, lockStockSql, [variantIds])
  return (await sql(tx, expireSql, [variantIds, tx.now])).length
}
