import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { emptyBoughtLinesSql } from './bought-lines.sql.ts'

type Buyer = { readonly shopperKey: string; readonly accountId: string | null }

/**
 * Takes what was bought out of the buyer's carts, on every device; units added meanwhile in another tab stay, and so
 * does what is kept for another time.
 */
export async function emptyBoughtLines(
  tx: Tx,
  { shopperKey, accountId }: Buyer,
  bought: readonly { readonly variantId: string; readonly quantity: number }[],
): Promise<void> {
  const variantIds = bought.map((line) => line.variantId)
  const units = bought.map((line) => line.quantity)
  await sql(tx, emptyBoughtLinesSql, [shopperKey, accountId, variantIds, units])
}
