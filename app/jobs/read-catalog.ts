import { findShopToRead, type ShopToRead } from '#app/domain/catalog/find-shop-to-read.server.ts'
import { nextLook, readCatalogJob, type CatalogRead } from '#app/domain/catalog/jobs.ts'
import { clearStaged } from '#app/domain/catalog/stage-export.server.ts'
import { failSync, setSyncPhase } from '#app/domain/shops/sync-run.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { JobContext } from '#app/platform/queue/job.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { bulkTopics, type BulkTopic } from '#app/shopify/catalog/bulk-lines.ts'
import { readBulkState, startBulkRead, type BulkState } from '#app/shopify/catalog/run-bulk-query.server.ts'
import { ShopifyRevoked } from '#app/shopify/http/faults.ts'
import { applyExport, isStillStaged, stageExports, type FinishedExports } from './take-in-export.ts'

const lastAttempt = 10
const connectingMayTakeMilliseconds = 10 * millisecondsPer.minute

/**
 * Products, variants with their stock, and collections as exports that run at once: start, look again until they are
 * done, put aside, compare and apply. Every step leaves the next one as a job, so a restart goes on where it was.
 * Idempotent on: sync run; taking an export in twice changes nothing.
 */
export async function readCatalog(payload: JsonObject, { attempt }: JobContext): Promise<void> {
  const read = payload as unknown as CatalogRead
  const run = await db.syncRun.findUnique({ where: { id: read.syncRunId } })
  if (run?.status !== 'running') return clearStaged('pool', read.syncRunId)
  try {
    const shop = await findShopToRead(db, read.shopId)
    if (!shop) {
      const waitsUntil = addMilliseconds(run.startedAt, connectingMayTakeMilliseconds)
      const mayWait = now() < waitsUntil && (await isBeingConnected(read.shopId))
      return mayWait ? await lookAgain(read) : await fail(read, 'NOT_CONNECTED')
    }
    if (!read.exports) return await begin(read, shop)
    if (read.staged && (await isStillStaged(read))) return await applyExport(read, shop, run)
    await look(read, shop)
  } catch (cause) {
    if (attempt >= lastAttempt && !(cause instanceof ShopifyRevoked)) await fail(read, 'SHOPIFY_UNREACHABLE')
    throw cause
  }
}

/**
 * A small shop's feed can be done before we have written down what connecting it gave us. Connected counts as well: the
 * last step of connecting may have come between our two looks.
 */
async function isBeingConnected(shopId: string): Promise<boolean> {
  const status = { in: ['connecting', 'connected'] }
  return (await db.channelConnection.count({ where: { shopId, shop: { uninstalledAt: null }, status } })) > 0
}

async function begin({ shopId, syncRunId, isSecondTry }: CatalogRead, shop: ShopToRead): Promise<void> {
  const askedAt = now()
  const started: Record<string, string> = {}
  for (const topic of bulkTopics) started[topic] = await startBulkRead(shop.domain, topic, shop.scope)
  await inTransaction('await exports', async (tx) => {
    if (!(await setSyncPhase(tx, syncRunId, 'exporting', { processed: 0 }))) return
    const read = { shopId, syncRunId, exports: started, askedAt: askedAt.toISOString() }
    await enqueue(tx, readCatalogJob({ ...read, ...(isSecondTry ? { isSecondTry } : {}) }, nextLook(askedAt, askedAt)))
  })
}

async function look(read: CatalogRead, shop: ShopToRead): Promise<void> {
  const states = {} as Record<BulkTopic, BulkState>
  for (const topic of bulkTopics) states[topic] = await readBulkState(shop.domain, read.exports?.[topic] ?? '')
  const failed = Object.values(states).find((state) => state.kind === 'failed')
  if (failed) {
    const { shopId, syncRunId } = read
    return read.isSecondTry ? fail(read, failed.reason) : next({ shopId, syncRunId, isSecondTry: true })
  }
  if (!areDone(states)) {
    const { products } = states
    const processed = products.kind === 'failed' ? 0 : products.count
    await inTransaction('export goes on', (tx) => setSyncPhase(tx, read.syncRunId, 'exporting', { processed }))
    return lookAgain(read)
  }
  const staged = await stageExports(read, shop, states)
  if (staged) await next({ ...read, ...staged })
}

function areDone(states: Record<BulkTopic, BulkState>): states is FinishedExports {
  return Object.values(states).every((state) => state.kind === 'done')
}

function lookAgain(read: CatalogRead): Promise<void> {
  return next(read, nextLook(new Date(read.askedAt ?? now()), now()))
}

function next(read: CatalogRead, runAt?: Date): Promise<void> {
  return inTransaction('next catalog step', (tx) => enqueue(tx, readCatalogJob(read, runAt)))
}

async function fail({ syncRunId }: CatalogRead, failure: string): Promise<void> {
  await inTransaction('fail sync', (tx) => failSync(tx, syncRunId, failure))
  await clearStaged('pool', syncRunId)
}
