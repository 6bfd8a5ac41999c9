import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { dropMarketPricesSql } from './internal/drop-market-prices.sql.ts'
import { refreshOffers } from './refresh-offers.server.ts'

const pricesAtOnce = 2_000

/**
 * Prices of countries that no feed covers any more: their shoppers get the shop's own price again.
 * Idempotent on: shop; what is gone is not found again.
 */
export async function dropMarketPrices(shopId: string, covered: readonly string[]): Promise<void> {
  for (let isDone = false; !isDone;) {
    isDone = await inSqlTransaction('drop market prices', async (tx) => {
      const dropped = await sql<{ productId: string }>(tx, dropMarketPricesSql, [shopId, covered, pricesAtOnce])
      await refreshOffers(tx, [...new Set(dropped.map((one) => one.productId))])
      return dropped.length < pricesAtOnce
    })
  }
}
