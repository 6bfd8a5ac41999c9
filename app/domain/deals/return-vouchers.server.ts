import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { returnVouchersSql } from './internal/voucher-uses.sql.ts'

/**
 * H14: an order that was cancelled before it was sent gives its vouchers back, with their share of the budget; they count
 * for nobody any more. Returns how many.
 * Idempotent on: order (each use is given back once).
 */
export async function returnVouchers(tx: Tx, orderId: string): Promise<number> {
  const returned = await sql(tx, returnVouchersSql, [orderId, tx.now])
  return returned.length
}
