import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { forgetDestinationsOfShopSql, forgetDestinationsSql } from './internal/request-rows.sql.ts'

type Forget = { readonly shopId: string; readonly orderGids: readonly string[]; readonly email: string | null }

/**
 * K5: names and addresses of a customer's parcels are forgotten; what was sent and when stays.
 * Idempotent: a second run finds nothing to forget.
 */
export async function forgetDestinations(tx: Tx, { shopId, orderGids, email }: Forget): Promise<number> {
  const forgotten = await sql(tx, forgetDestinationsSql, [shopId, [...orderGids], email ?? ''])
  return forgotten.length
}

/** K7: the same for all parcels of a shop that has gone. Idempotent. */
export async function forgetDestinationsOfShop(tx: Tx, shopId: string): Promise<number> {
  return (await sql(tx, forgetDestinationsOfShopSql, [shopId])).length
}
