import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { FeedProduct } from '#app/shopify/webhooks/product-feed.ts'
import { announceChanges, type WrittenProduct } from './announce-changes.server.ts'
import { newestOfEach, toFeedRows, type FeedRows, type ProductRow, type VariantRow } from './feed-rows.ts'
import { productIdsSql } from './internal/product-ids.sql.ts'
import { refreshSearchSql } from './internal/refresh-search.sql.ts'
import { insertForeignProductsSql, upsertBaseProductsSql } from './internal/upsert-products.sql.ts'
import {
  insertForeignVariantsSql,
  retireVariantsSql,
  upsertBaseVariantsSql,
  upsertFirstStockSql,
  upsertPricesSql,
  upsertTextsSql,
} from './internal/upsert-variants.sql.ts'
import { refreshOffers } from './refresh-offers.server.ts'

export type FeedBatch = {
  readonly shopId: string
  readonly country: string
  readonly language: string
  /** Does this feed speak for the products themselves (base-feed.ts), or only for prices and words? */
  readonly isBase: boolean
  /** The language the product's own words are in; feeds in it have no words of their own to add. */
  readonly ownLanguage: string
  readonly products: readonly FeedProduct[]
}
export type Applied = {
  readonly written: number
  readonly rejected: readonly { readonly gid: string; readonly reason: string }[]
}

/**
 * Brings a batch of one feed's products into the catalogue, one statement a table.
 * Idempotent on: (shop, product gid, version): applied iff newer than the row and than any delete (J5).
 */
export async function applyFeedProducts(tx: SqlTx, batch: FeedBatch): Promise<Applied> {
  const { rows, rejected } = readRows(newestOfEach(batch.products))
  const products = rows.map((one) => one.product)
  const variants = rows.flatMap((one) => one.variants)
  if (products.length === 0) return { written: 0, rejected }
  const written = await (batch.isBase ? writeBase : writeForeign)(tx, batch, products, variants)
  await sql(tx, upsertPricesSql, [JSON.stringify(variants), batch.shopId, batch.country])
  await sql(tx, upsertFirstStockSql, [JSON.stringify(variants), batch.shopId])
  const known = await sql<{ id: string }>(tx, productIdsSql, [batch.shopId, products.map((one) => one.gid)])
  await refreshOffers(
    tx,
    known.map((one) => one.id),
  )
  await announceChanges(tx, batch.shopId, written)
  return { written: written.length, rejected }
}

type Writer = (tx: SqlTx, batch: FeedBatch, products: ProductRow[], variants: VariantRow[]) => Promise<WrittenProduct[]>

const writeBase: Writer = async (tx, { shopId }, products, variants) => {
  const written = await sql<WrittenProduct>(tx, upsertBaseProductsSql, [JSON.stringify(products), shopId, tx.now])
  await sql(tx, upsertBaseVariantsSql, [JSON.stringify(variants), shopId])
  await sql(tx, retireVariantsSql, [written.map((one) => one.id), tx.now])
  return written
}

const writeForeign: Writer = async (tx, { shopId, language, ownLanguage }, products, variants) => {
  const written = await sql<WrittenProduct>(tx, insertForeignProductsSql, [JSON.stringify(products), shopId, tx.now])
  await sql(tx, insertForeignVariantsSql, [JSON.stringify(variants), shopId])
  if (language === ownLanguage) return written
  const texts = products.map(({ gid, title, descriptionHtml, version }) => ({ gid, title, descriptionHtml, version }))
  const reworded = await sql<{ productId: string }>(tx, upsertTextsSql, [JSON.stringify(texts), shopId, language])
  await sql(tx, refreshSearchSql, [reworded.map((one) => one.productId)])
  return written
}

function readRows(products: readonly FeedProduct[]): { rows: FeedRows[]; rejected: { gid: string; reason: string }[] } {
  const rows: FeedRows[] = []
  const rejected: { gid: string; reason: string }[] = []
  for (const product of products) {
    try {
      rows.push(toFeedRows(product))
    } catch (cause) {
      rejected.push({ gid: product.gid, reason: cause instanceof Error ? cause.message : String(cause) })
    }
  }
  return { rows, rejected }
}
