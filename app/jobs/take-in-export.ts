import type { SyncRun } from '@prisma/client'
import { applyCollections } from '#app/domain/catalog/apply-collections.server.ts'
import { applyStaged, type Difference } from '#app/domain/catalog/apply-staged.server.ts'
import { buryProducts } from '#app/domain/catalog/apply-product-delete.server.ts'
import { dropMarketPrices } from '#app/domain/catalog/drop-market-prices.server.ts'
import type { ShopToRead } from '#app/domain/catalog/find-shop-to-read.server.ts'
import type { CatalogRead } from '#app/domain/catalog/jobs.ts'
import { listStaged, listSurplus, readDefective } from '#app/domain/catalog/list-staged.server.ts'
import { analyseCatalog } from '#app/domain/catalog/analyse-catalog.server.ts'
import { noteSnapshot } from '#app/domain/catalog/snapshot.server.ts'
import { clearStaged, ExportStage, stagedCounts } from '#app/domain/catalog/stage-export.server.ts'
import { finishSync, setSyncPhase } from '#app/domain/shops/sync-run.server.ts'
import { takeInFirstLevels, takeInLevels } from '#app/domain/stock/take-in-levels.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { bulkTopics, readBulkLine, type BulkTopic } from '#app/shopify/catalog/bulk-lines.ts'
import { readBulkLines, type BulkState } from '#app/shopify/catalog/run-bulk-query.server.ts'
import { noteRepairs } from './note-repairs.ts'

/** Products taken in together: large enough for statements to pay, small enough for others to get at the rows. */
const productsPerTransaction = 500
/** Batches under way at once: the database works on one while the other is being judged. */
const lanes = 2

export type FinishedExports = Readonly<Record<BulkTopic, Extract<BulkState, { kind: 'done' }>>>

/** Reads the files line by line into the staging tables. Null when the run has ended meanwhile. */
export async function stageExports(
  { syncRunId }: CatalogRead,
  { domain, currency, scope }: ShopToRead,
  exports: FinishedExports,
): Promise<Pick<CatalogRead, 'snapshotAt' | 'staged' | 'unreadable'> | null> {
  await clearStaged('pool', syncRunId)
  const goesOn = await inSqlTransaction('stage export', (tx) =>
    setSyncPhase(tx, syncRunId, 'staging', { expected: exports.products.count, processed: 0 }),
  )
  if (!goesOn) return null
  const stage = new ExportStage('pool', syncRunId, { currency, countries: scope.countries })
  for (const topic of bulkTopics) {
    const { url } = exports[topic]
    if (url === null) continue
    for await (const line of readBulkLines(domain, url)) await stage.add(readBulkLine(topic, line, scope))
  }
  const staged = await stage.finish()
  const snapshotAt = bulkTopics.map((topic) => exports[topic].createdAt).reduce((a, b) => (a < b ? a : b))
  const { lines, blind } = stage.unreadable
  return { staged, snapshotAt: snapshotAt.toISOString(), unreadable: { lines, blind } }
}

/** After a crash of the database server the unlogged tables are empty. */
export async function isStillStaged({ syncRunId, staged }: CatalogRead): Promise<boolean> {
  const counts = await stagedCounts('pool', syncRunId)
  return counts.products === staged?.products && counts.variants === staged.variants
}

type Counts = Record<string, number>
type Work = {
  readonly read: CatalogRead
  readonly shop: ShopToRead
  readonly run: SyncRun
  readonly snapshotAt: Date
  readonly counts: Counts
}

/**
 * Compares what is staged with ours, batch by batch, and puts right what differs (J5). Stops when the run has ended
 * meanwhile (an uninstall). Idempotent on: sync run: what has been put right does not differ any more.
 */
export async function applyExport(read: CatalogRead, shop: ShopToRead, run: SyncRun): Promise<void> {
  const snapshotAt = new Date(read.snapshotAt ?? 0)
  const counts: Counts = { ...read.staged, missing: 0, surplus: 0, published: 0, unpublished: 0, changed: 0 }
  if (read.unreadable && read.unreadable.lines > 0) counts.unreadable = read.unreadable.lines
  const work = { read, shop, run, snapshotAt, counts }
  await inSqlTransaction('begin applying', (tx) => noteSnapshot(tx, run.id, snapshotAt))
  await dropMarketPrices(shop.id, shop.scope.countries)
  const isDone = (await applyProducts(work)) && (await applyDefects(work)) && (await applySurplus(work))
  if (isDone) {
    counts.changedCollections = await applyCollections(shop.id, run.id, snapshotAt, !read.unreadable?.blind)
    await inSqlTransaction('finish sync', (tx) => finishSync(tx, run.id, counts))
  }
  await clearStaged('pool', run.id)
}

async function applyProducts(work: Work): Promise<boolean> {
  const { run, counts } = work
  const batches = inTurn(run.id)
  const progress = { processed: 0, nextAnalysis: productsPerTransaction }
  const lane = async (): Promise<boolean> => {
    for (;;) {
      const gids = await batches()
      if (gids.length === 0) return true
      const found = await applyBatch(work, gids, progress)
      if (found === null) return false
      for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1
      if (counts.missing && counts.missing >= progress.nextAnalysis) {
        progress.nextAnalysis *= 8
        await analyseCatalog()
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return ends.every((end) => end.status === 'fulfilled' && end.value)
}

/** Hands out the staged products batch by batch, to whichever lane asks. */
function inTurn(syncRunId: string): () => Promise<string[]> {
  let last = Promise.resolve<string[]>([])
  let after: string | undefined = ''
  return () => {
    last = last.then(async () => {
      if (after === undefined) return []
      const gids = await listStaged(syncRunId, after, productsPerTransaction)
      after = gids.at(-1)
      return gids
    })
    return last
  }
}

/** Null when the run has ended meanwhile. Its row is touched last, for the lanes would wait for each other there. */
async function applyBatch(
  { shop, run, snapshotAt }: Work,
  gids: readonly string[],
  progress: { processed: number },
): Promise<Difference[] | null> {
  const found = await inSqlTransaction('apply export', async (tx) => {
    const batch = { syncRunId: run.id, snapshotAt, gids }
    const differences = await applyStaged(tx, { ...batch, shop })
    const levels = { ...batch, shopId: shop.id }
    const gidsOf = (some: readonly Difference[]) => some.map((one) => one.gid)
    await takeInFirstLevels(tx, { ...levels, gids: gidsOf(differences.filter((one) => one.isArrival)) })
    await takeInLevels(tx, { ...levels, gids: gidsOf(differences.filter((one) => !one.isArrival && hasStock(one))) })
    await noteRepairs(tx, run, shop, differences)
    const goesOn = await setSyncPhase(tx, run.id, 'applying', { processed: progress.processed + gids.length })
    if (!goesOn) throw new RunIsOver()
    return differences
  }).catch((cause: unknown) => {
    if (cause instanceof RunIsOver) return null
    throw cause
  })
  if (found !== null) progress.processed += gids.length
  return found
}

class RunIsOver extends Error {}

function hasStock({ kind, fields }: Difference): boolean {
  return kind !== 'changed' || fields.some((field) => ['stock', 'policy', 'variants'].includes(field))
}

/** Products whose own line could not be read: told to the merchant, and read by themselves. */
async function applyDefects({ shop, run }: Work): Promise<boolean> {
  for (let after = ''; ;) {
    const gids = await inSqlTransaction('read defective', (tx) => readDefective(tx, run.id, shop.id, after))
    const last = gids.at(-1)
    if (last === undefined) return true
    after = last
  }
}

/** What Shopify does not have any more, unless a line could not even be told what it was about. */
async function applySurplus({ read, shop, run, snapshotAt, counts }: Work): Promise<boolean> {
  if (read.unreadable && read.unreadable.blind > 0) return true
  const askedAt = new Date(read.askedAt ?? 0)
  for (let after = ''; ;) {
    const surplus = await listSurplus({ syncRunId: run.id, shopId: shop.id, after, snapshotAt, askedAt })
    const last = surplus.at(-1)
    if (!last) return true
    await inSqlTransaction('bury surplus', async (tx) => {
      await buryProducts(
        tx,
        shop.id,
        surplus.map((one) => one.gid),
        snapshotAt,
      )
      await noteRepairs(tx, run, shop, surplus)
    })
    counts.surplus = (counts.surplus ?? 0) + surplus.length
    after = last.gid
  }
}
