import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { FeedProduct } from '#app/shopify/webhooks/product-feed.ts'
import { announceChanges, type WrittenProduct } from './announce-changes.server.ts'
import { newestOfEach, toFeedRows, type FeedRows } from './feed-rows.ts'
import { feedTellsNewsSql } from './internal/feed-tells-news.sql.ts'
import { bringEditsOfShopBackSql } from './internal/held-content.sql.ts'
import { lockProductsSql } from './internal/refresh-offers.sql.ts'
import { refreshSearchSql } from './internal/refresh-search.sql.ts'
import { insertForeignProductsSql, newerProductsSql, upsertBaseProductsSql } from './internal/upsert-products.sql.ts'
import { upsertTextsSql } from './internal/upsert-texts.sql.ts'
import {
  insertForeignVariantsSql,
  upsertBaseVariantsSql,
  upsertFirstStockSql,
  upsertPricesSql,
  withholdVariantsSql,
} from './internal/upsert-variants.sql.ts'
import { recordDefects } from './record-defects.server.ts'
import { reviewProducts } from './review-products.server.ts'

export type FeedBatch = {
  readonly shopId: string
  readonly country: string
  readonly language: string
  /** Does this feed speak for the products themselves (base-feed.ts), or only for prices and words? */
  readonly isBase: boolean
  /** Is it about the shop's own country, whose price is the shop's own? */
  readonly isHome: boolean
  /** The language the product's own words are in; feeds in it have no words of their own to add. */
  readonly ownLanguage: string
  readonly products: readonly FeedProduct[]
  /** Gids that came with a full sync: repeated, not news. What we know already is not written for them. */
  readonly repeated?: ReadonlySet<string>
}
export type Applied = {
  readonly written: number
  readonly rejected: readonly { readonly gid: string; readonly reason: string }[]
}

/**
 * Brings a batch of one feed's products into the catalogue, one statement a table, and judges those that changed.
 * Idempotent on: (shop, product gid, version): applied iff newer than the row and than any delete (J5).
 */
export async function applyFeedProducts(tx: SqlTx, batch: FeedBatch): Promise<Applied> {
  const { rows: all, rejected } = readRows(newestOfEach(batch.products))
  await noteRejected(tx, batch, all, rejected)
  const rows = await withoutRepetitions(tx, batch, all)
  if (rows.length === 0) return { written: 0, rejected }
  const { shopId } = batch
  const json = toJson(rows)
  const newer = await sql<{ gid: string; id: string | null }>(tx, newerProductsSql, [json.products, shopId])
  await sql(tx, lockProductsSql, [newer.flatMap((one) => one.id ?? [])])
  if (batch.isBase) await sql(tx, bringEditsOfShopBackSql, [shopId, newer.map((one) => one.gid)])
  const { written, touched } = await (batch.isBase ? writeBase : writeForeign)(tx, batch, json)
  const priced = await sql<Touched>(tx, upsertPricesSql, [json.variants, shopId, batch.country])
  await sql(tx, upsertFirstStockSql, [json.variants, shopId])
  const changed = idsOf([...written.filter((one) => one.isChanged).map(toTouched), ...touched, ...priced])
  // Written ones that hold an edit have to be judged again even if nothing else is new.
  await reviewProducts(tx, [...new Set([...changed, ...(batch.isBase ? written.map((one) => one.id) : [])])])
  const isChanged = new Set(changed)
  await announceChanges(
    tx,
    shopId,
    written.map((one) => ({ ...one, isChanged: isChanged.has(one.id) })),
    changed,
  )
  return { written: written.length, rejected }
}

type Json = { readonly products: string; readonly variants: string; readonly texts: string }
type Touched = { productId: string }
type Written = { written: WrittenProduct[]; touched: Touched[] }
type Writer = (tx: SqlTx, batch: FeedBatch, json: Json) => Promise<Written>

const writeBase: Writer = async (tx, batch, json) => {
  const { shopId, country, isHome, language, ownLanguage } = batch
  const isOwnWords = language === ownLanguage
  const written = await sql<WrittenProduct>(tx, upsertBaseProductsSql, [json.products, shopId, tx.now, isOwnWords])
  const moved = await sql<Touched>(tx, upsertBaseVariantsSql, [json.variants, shopId, country, isHome])
  const withheld = await sql<Touched>(tx, withholdVariantsSql, [written.map((one) => one.id)])
  return { written, touched: [...moved, ...withheld, ...(await writeWords(tx, batch, json))] }
}

const writeForeign: Writer = async (tx, batch, json) => {
  const { shopId } = batch
  const written = await sql<WrittenProduct>(tx, insertForeignProductsSql, [json.products, shopId, tx.now])
  await sql(tx, insertForeignVariantsSql, [json.variants, shopId])
  return { written, touched: await writeWords(tx, batch, json) }
}

async function writeWords(tx: SqlTx, batch: FeedBatch, { texts }: Json): Promise<Touched[]> {
  const { shopId, language, ownLanguage } = batch
  if (language === ownLanguage) return []
  const reworded = await sql<Touched>(tx, upsertTextsSql, [texts, shopId, language])
  await sql(tx, refreshSearchSql, [idsOf(reworded)])
  return reworded
}

function toJson(rows: readonly FeedRows[]): Json {
  const products = rows.map((one) => one.product)
  const texts = products.map(({ gid, title, descriptionHtml, version }) => ({ gid, title, descriptionHtml, version }))
  return {
    products: JSON.stringify(products),
    variants: JSON.stringify(rows.flatMap((one) => one.variants)),
    texts: JSON.stringify(texts),
  }
}

function idsOf(touched: readonly Touched[]): string[] {
  return [...new Set(touched.map((one) => one.productId))]
}

function toTouched({ id }: WrittenProduct): Touched {
  return { productId: id }
}

/** Of a full sync only what says something new: after an export has been taken in that is next to nothing. */
async function withoutRepetitions(
  tx: SqlTx,
  batch: FeedBatch,
  rows: readonly FeedRows[],
): Promise<readonly FeedRows[]> {
  const { repeated, shopId, country, isBase, language, ownLanguage } = batch
  const asked = rows.filter((one) => repeated?.has(one.product.gid))
  if (asked.length === 0) return rows
  const { products, variants } = toJson(asked)
  const wordsIn = language === ownLanguage ? null : language
  const news = await sql<{ gid: string }>(tx, feedTellsNewsSql, [products, variants, shopId, country, isBase, wordsIn])
  const isNews = new Set(news.map((one) => one.gid))
  return rows.filter(({ product }) => !repeated?.has(product.gid) || isNews.has(product.gid))
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

/** The merchant hears why a delivery was refused (J3), also of a product that is not here. */
async function noteRejected(
  tx: SqlTx,
  { shopId, country, isBase }: FeedBatch,
  rows: readonly FeedRows[],
  rejected: Applied['rejected'],
): Promise<void> {
  const defects = rejected.map(({ gid, reason }) => {
    return { gid, rule: 'UNREADABLE', country: isBase ? null : country, field: 'variants[0].price', detail: { reason } }
  })
  if (defects.length > 0)
    await recordDefects(
      tx,
      shopId,
      defects,
      rejected.map((one) => one.gid),
    )
  // What the shop's own feed says can be read again.
  else if (isBase)
    await recordDefects(
      tx,
      shopId,
      [],
      rows.map((one) => one.product.gid),
    )
}
