import { applyAdminFacts } from '#app/domain/catalog/apply-admin-facts.server.ts'
import { nextLook, readCatalogJob, type CatalogRead } from '#app/domain/catalog/jobs.ts'
import { buryOnesShopifyLacks, reconcileProducts } from '#app/domain/catalog/reconcile-products.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { failSync, finishSync } from '#app/domain/shops/sync-run.server.ts'
import { applyInventoryLevels, mapInventoryItems } from '#app/domain/stock/apply-inventory.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import type { JobContext } from '#app/platform/queue/job.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import {
  bulkProductRow,
  bulkVariantRow,
  type LevelAtShopify,
  type VariantAtShopify,
} from '#app/shopify/catalog/bulk-rows.ts'
import { readBulkRows, readBulkState, startBulkRead } from '#app/shopify/catalog/run-bulk-query.server.ts'
import { feedBacklogSql } from './feed-backlog.sql.ts'
import { inBatches } from './in-batches.ts'

const rowsPerTransaction = 500
const lastAttempt = 10
const connectingMayTakeMilliseconds = 10 * millisecondsPer.minute

type Counts = Record<string, number>
type Place = { readonly domain: string; readonly publicationGid: string }

/**
 * Products, then variants with their stock, as exports: start, look again until done, take in. Every step leaves the
 * next one as a job, so a restart goes on where it was.
 * Idempotent on: sync run; taking rows in twice changes nothing.
 */
export async function readCatalog(payload: JsonObject, { attempt }: JobContext): Promise<void> {
  const read = payload as unknown as CatalogRead
  const run = await db.syncRun.findUnique({ where: { id: read.syncRunId } })
  if (run?.status !== 'running') return
  try {
    const place = await findPlace(read.shopId)
    if (!place) {
      const waitsUntil = addMilliseconds(run.startedAt, connectingMayTakeMilliseconds)
      const mayWait = now() < waitsUntil && (await isBeingConnected(read.shopId))
      return mayWait ? await lookAgain(read) : await fail(read, 'NOT_CONNECTED')
    }
    if (!read.operationGid) return await begin(read, place)
    const state = await readBulkState(place.domain, read.operationGid)
    if (state.kind === 'failed') return await fail(read, state.reason)
    if (state.kind === 'running') return await lookAgain(read)
    await takeIn(read, place, state.url)
  } catch (cause) {
    if (attempt >= lastAttempt) await fail(read, 'SHOPIFY_UNREACHABLE')
    throw cause
  }
}

async function findPlace(shopId: string): Promise<Place | null> {
  const connection = await db.channelConnection.findFirst({
    where: { shopId, status: 'connected', publicationGid: { not: null } },
    include: { shop: true },
  })
  if (!connection?.publicationGid || connection.shop.uninstalledAt !== null) return null
  return { domain: connection.shop.domain, publicationGid: connection.publicationGid }
}

/** A small shop's feed can be done before we have written down what connecting it gave us. */
async function isBeingConnected(shopId: string): Promise<boolean> {
  const underWay = [{ status: 'connecting' }, { status: 'connected', publicationGid: null }]
  return (await db.channelConnection.count({ where: { shopId, shop: { uninstalledAt: null }, OR: underWay } })) > 0
}

async function begin(read: CatalogRead, { domain, publicationGid }: Place): Promise<void> {
  // Products first have to be here: deliveries that still wait would look like differences.
  const [backlog] = await sql<{ waiting: boolean }>(db, feedBacklogSql, [domain])
  const startedAt = now()
  if (backlog?.waiting) return next(read, nextLook(startedAt, startedAt))
  const operationGid = await startBulkRead(domain, read.topic, publicationGid)
  await next({ ...read, operationGid, startedAt: startedAt.toISOString() }, nextLook(startedAt, startedAt))
}

function lookAgain(read: CatalogRead): Promise<void> {
  return next(read, nextLook(new Date(read.startedAt ?? now()), now()))
}

async function takeIn(read: CatalogRead, { domain }: Place, url: string | null): Promise<void> {
  const { shopId, syncRunId } = read
  const rows = url === null ? [] : readBulkRows(domain, url)
  if (read.topic === 'products') {
    const counts = await takeInProducts(shopId, new Date(read.startedAt ?? now()), rows)
    return next({ shopId, syncRunId, topic: 'variants', counts })
  }
  const variants = await takeInVariants(shopId, rows)
  await inTransaction('finish sync', (tx) => finishSync(tx, syncRunId, { ...read.counts, variants }))
}

async function takeInProducts(
  shopId: string,
  startedAt: Date,
  rows: AsyncIterable<unknown> | unknown[],
): Promise<Counts> {
  const counts: Counts = { products: 0 }
  const gids: string[] = []
  for await (const batch of inBatches(rows, rowsPerTransaction)) {
    const products = batch.map((row) => bulkProductRow.parse(row))
    gids.push(...products.map((one) => one.gid))
    const found = await inSqlTransaction('reconcile products', (tx) => reconcileProducts(tx, shopId, products))
    for (const [kind, count] of Object.entries(found)) counts[kind] = (counts[kind] ?? 0) + count
  }
  counts.products = gids.length
  counts.surplus = await inSqlTransaction('bury surplus', (tx) => buryOnesShopifyLacks(tx, shopId, gids, startedAt))
  return counts
}

async function takeInVariants(shopId: string, rows: AsyncIterable<unknown> | unknown[]): Promise<number> {
  const itemOf = new Map<string, string>()
  let count = 0
  for await (const batch of inBatches(rows, rowsPerTransaction)) {
    const read = batch.map((row) => bulkVariantRow.parse(row))
    const variants = read.filter((row): row is VariantAtShopify => row.kind === 'variant')
    for (const { gid, itemGid } of variants) itemOf.set(gid, itemGid)
    const levels = read.filter((row): row is LevelAtShopify => row.kind === 'level')
    await inSqlTransaction('take in stock', async (tx) => {
      await applyAdminFacts(tx, shopId, [], variants)
      await mapInventoryItems(
        tx,
        shopId,
        variants.map(({ gid: variantGid, ...item }) => ({ variantGid, ...item })),
      )
      await applyInventoryLevels(
        tx,
        shopId,
        levels.map(({ variantGid, locationGid, available, updatedAt }) => ({
          // A level names the variant above it, or the item itself.
          inventoryItemGid: itemOf.get(variantGid) ?? variantGid,
          locationGid,
          available,
          updatedAt,
        })),
      )
    })
    count += variants.length
  }
  return count
}

function next(read: CatalogRead, runAt?: Date): Promise<void> {
  return inTransaction('next catalog step', (tx) => enqueue(tx, readCatalogJob(read, runAt)))
}

function fail({ syncRunId }: CatalogRead, failure: string): Promise<void> {
  return inTransaction('fail sync', (tx) => failSync(tx, syncRunId, failure))
}
