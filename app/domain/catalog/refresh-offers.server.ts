import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { restrictedCategoryIds } from './category-tree.ts'
import { lockProductsSql, refreshOffersSql } from './internal/refresh-offers.sql.ts'
import { lowestPriceCountries } from './lowest-price-countries.ts'

/**
 * What each country's shoppers see of these products, made anew from what is stored about them. Every writer of
 * products, variants, prices, categories or listing states calls it last, in its own transaction.
 * Idempotent: writes only what differs.
 */
export async function refreshOffers(tx: Tx | SqlTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  await sql(tx, lockProductsSql, [productIds])
  await sql(tx, refreshOffersSql, [productIds, restrictedCategoryIds, lowestPriceCountries, tx.now])
}
