import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { toCheckoutMode, type CheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { checkoutModesSql } from './checkout-modes.sql.ts'

/** Where each shop's goods are paid for: here, or in the shop's own Shopify checkout. */
export async function listCheckoutModes(db: Reader, shopIds: readonly string[]): Promise<Map<string, CheckoutMode>> {
  const connections = await sql<{ shopId: string; mode: string }>(db, checkoutModesSql, [[...shopIds]])
  return new Map(connections.map(({ shopId, mode }) => [shopId, toCheckoutMode(mode)]))
}
