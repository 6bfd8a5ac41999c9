import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { addArrivals, type Arrival } from './add-arrivals.server.ts'
import { announceChanges, type WrittenProduct } from './announce-changes.server.ts'
import { recordDefects, type StagedDefect } from './record-defects.server.ts'
import { compareStagedSql, noteDescriptionsSql, unknownDescriptionsSql } from './internal/compare-staged.sql.ts'
import { bringEditsOfShopBackSql } from './internal/held-content.sql.ts'
import { lockProductsSql } from './internal/refresh-offers.sql.ts'
import { defectsOfBatchSql, leftOutSql } from './internal/stage-export.sql.ts'
import { writePricesSql } from './internal/write-prices.sql.ts'
import {
  forgetUnstagedTextsSql,
  insertStagedProductsSql,
  retireUnstagedVariantsSql,
  stagedPriceRowsSql,
  updateStagedProductsSql,
  writeStagedStockSql,
  writeStagedTextsSql,
  writeStagedVariantsSql,
} from './internal/write-staged.sql.ts'
import { refreshProductJob } from './jobs.ts'
import { reviewProducts } from './review-products.server.ts'
import { sanitiseDescription } from './sanitise-description.ts'

export type StagedBatch = {
  readonly syncRunId: string
  readonly shop: { readonly id: string; readonly currency: string }
  /** Shopify's clock: what is staged was so at this instant, and what we have learned since is newer (J5). */
  readonly snapshotAt: Date
  readonly gids: readonly string[]
}

/** A product that stood here otherwise than at Shopify, and stands so no more. */
export type Difference = {
  readonly gid: string
  readonly title: string
  readonly productId: string | null
  /** How it stood here: not at all, shown though it is not published there, hidden though it is, or otherwise. */
  readonly kind: 'missing' | 'published' | 'unpublished' | 'changed'
  /** Which facts differed: title, price, stock, category … */
  readonly fields: readonly string[]
  /** When it last changed at Shopify, and when ours did. */
  readonly updatedAt: Date
  readonly changedAt: Date | null
  /** Nothing of it was here before. */
  readonly isArrival: boolean
}

/**
 * Makes a batch of products what the staged export says they are, and judges those that were not; the figures of their
 * stock are for `takeInLevels`. What differs in nothing costs a comparison and no write.
 * Idempotent on: (shop, product gid, snapshot): a second time finds no difference.
 */
export async function applyStaged(tx: SqlTx, batch: StagedBatch): Promise<Difference[]> {
  const { syncRunId, shop, snapshotAt } = batch
  const { whole, partial } = await findDefects(tx, batch)
  const leftOut = await sql<{ gid: string; isYounger: boolean }>(tx, leftOutSql, [
    syncRunId,
    batch.gids,
    shop.id,
    snapshotAt,
  ])
  const isOut = new Set([...whole, ...leftOut].map((one) => one.gid))
  const hasDefect = new Set(partial.map((one) => one.gid))
  const taken = batch.gids.filter((gid) => !isOut.has(gid))
  const arrived = await addArrivals(tx, { ...batch, gids: taken.filter((gid) => !hasDefect.has(gid)) })
  const isHere = new Set(arrived.map((one) => one.gid))
  const gids = taken.filter((gid) => !isHere.has(gid))
  const { found, written } = gids.length > 0 ? await compareAndWrite(tx, batch, gids) : { found: [], written: [] }
  await recordDefects(tx, shop.id, [...whole, ...partial], batch.gids)
  // What could not be read here, or changed while the export was being made, is read by itself.
  const younger = leftOut.filter((one) => one.isYounger)
  await enqueueMany(
    tx,
    [...new Set([...whole.filter((one) => one.field === 'product'), ...younger].map((one) => one.gid))].map((gid) =>
      refreshProductJob(shop.id, gid),
    ),
  )
  await announceChanges(tx, shop.id, [...arrived.map((one) => ({ ...one, isChanged: true })), ...written])
  return [...arrived.map(toMissing), ...found]
}

async function compareAndWrite(tx: SqlTx, batch: StagedBatch, gids: readonly string[]) {
  const { syncRunId, shop, snapshotAt } = batch
  const clean = await cleanDescriptions(tx, batch, gids)
  const html = JSON.stringify(clean.map(({ raw: _, ...one }) => one))
  const rows = await sql<Omit<Difference, 'kind' | 'isArrival'>>(tx, compareStagedSql, [
    syncRunId,
    gids,
    shop.id,
    snapshotAt,
    html,
  ])
  const found = rows.map(toDifference)
  const written = await write(tx, batch, found, html)
  const differing = new Set(found.map((one) => one.gid))
  const known = clean.filter((one) => !differing.has(one.gid))
  if (known.length > 0) await sql(tx, noteDescriptionsSql, [JSON.stringify(known), shop.id])
  return { found, written }
}

function toMissing({ gid, title, updatedAt }: Arrival): Difference {
  return { gid, title, productId: null, kind: 'missing', fields: [], updatedAt, changedAt: null, isArrival: true }
}

async function findDefects(tx: SqlTx, { syncRunId, gids }: StagedBatch) {
  const defects = await sql<StagedDefect & { isWhole: boolean }>(tx, defectsOfBatchSql, [syncRunId, gids])
  return { whole: defects.filter((one) => one.isWhole), partial: defects.filter((one) => !one.isWhole) }
}

async function cleanDescriptions(tx: SqlTx, { syncRunId, shop }: StagedBatch, gids: readonly string[]) {
  const unknown = await sql<{ gid: string; raw: string }>(tx, unknownDescriptionsSql, [syncRunId, gids, shop.id])
  return unknown.map((one) => ({ ...one, html: sanitiseDescription({ kind: 'html', value: one.raw }) }))
}

function toDifference(row: Omit<Difference, 'kind' | 'isArrival'>): Difference {
  const kind = (['missing', 'published', 'unpublished'] as const).find((one) => row.fields.includes(one)) ?? 'changed'
  return { ...row, kind, fields: row.fields.filter((field) => field !== kind), isArrival: false }
}

async function write(
  tx: SqlTx,
  { syncRunId, shop, snapshotAt }: StagedBatch,
  found: readonly Difference[],
  html: string,
): Promise<WrittenProduct[]> {
  // Figures alone are not the catalogue's.
  const gids = found.filter(({ kind, fields }) => kind !== 'changed' || fields.join() !== 'stock').map((one) => one.gid)
  if (gids.length === 0) return []
  const known = found.flatMap((one) => one.productId ?? [])
  const run = [syncRunId, gids, shop.id, snapshotAt]
  const products = [...run, html, tx.now, shop.currency]
  await sql(tx, lockProductsSql, [known])
  await sql(tx, bringEditsOfShopBackSql, [shop.id, gids])
  const arrived = await sql<WrittenProduct>(tx, insertStagedProductsSql, products)
  await sql(tx, writeStagedVariantsSql, [...run, tx.now])
  const written = [...arrived, ...(await sql<WrittenProduct>(tx, updateStagedProductsSql, products))]
  await sql(tx, retireUnstagedVariantsSql, [...run, tx.now])
  await sql(tx, writePricesSql(stagedPriceRowsSql), run)
  await sql(tx, writeStagedTextsSql, run)
  await sql(tx, forgetUnstagedTextsSql, run)
  await sql(tx, writeStagedStockSql, run)
  await reviewProducts(tx, [...new Set([...known, ...written.map((one) => one.id)])])
  return written
}
