import { applyFeedProducts } from '#app/domain/catalog/apply-feed-products.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { productFeedPayload } from '#app/shopify/webhooks/product-feed.ts'
import { readJson } from '#app/shopify/webhooks/read-json.ts'

export const batchSize = 250

export function batchesOf<One>(all: readonly One[], size = batchSize): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}

/** Deliveries as they lie in the inbox -> committed rows, a batch a transaction. Returns how many were written. */
export async function applyPayloads(shopId: string, rawBodies: readonly string[]): Promise<number> {
  let count = 0
  for (const batch of batchesOf(rawBodies)) {
    const products = batch.map((body) => productFeedPayload.parse(readJson(body)).product)
    const applied = await inSqlTransaction('apply feed', (tx) =>
      applyFeedProducts(tx, {
        shopId,
        country: 'US',
        language: 'en',
        isBase: true,
        isHome: true,
        ownLanguage: 'en',
        products,
      }),
    )
    count += applied.written
  }
  return count
}
