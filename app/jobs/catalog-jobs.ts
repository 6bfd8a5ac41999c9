import { dropMarketPrices } from '#app/domain/catalog/drop-market-prices.server.ts'
import { findShopToRead } from '#app/domain/catalog/find-shop-to-read.server.ts'
import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { refreshCollection } from '#app/domain/catalog/refresh-collection.server.ts'
import { refreshProduct } from '#app/domain/catalog/refresh-product.server.ts'
import { startSync, type SyncCause } from '#app/domain/shops/sync-run.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { refreshStock, refreshStockByGid } from '#app/domain/stock/refresh-stock.server.ts'
import { takeInLevels } from '#app/domain/stock/take-in-levels.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { priorities, type JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { applyWaitingReceipts } from './apply-feed-receipts.ts'
import { readCatalog } from './read-catalog.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
import type { Subscriptions } from './subscriptions.ts'

/** The catalogue's and the stock's own work. */
export const catalogJobs: Readonly<Record<string, JobHandler>> = stopWhenLockedOut({
  'read-catalog': readCatalog,
  'refresh-product': readProductAgain,
  'refresh-collection': (payload) => refreshCollection(textIn(payload, 'shopId'), textIn(payload, 'gid')),
  'refresh-stock': ({ variantIds }) => refreshStock(variantIds as string[]),
  'expire-reservations': async () => {
    await inTransaction('expire reservations', expireDueReservations)
  },
  'reconcile-catalog': reconcileEveryShop,
  'follow-markets': followMarkets,
  'apply-feeds': async (payload) => {
    await applyWaitingReceipts(await db.shop.findUniqueOrThrow({ where: { id: textIn(payload, 'shopId') } }))
  },
})

export const catalogSubscriptions: Subscriptions = {
  'sync.started': (payload) => [
    readCatalogJob({ shopId: textIn(payload, 'shopId'), syncRunId: textIn(payload, 'syncRunId') }),
  ],
  'sync.finished': (payload) => [
    {
      name: 'apply-feeds',
      payload: { shopId: textIn(payload, 'shopId') },
      key: `apply-feeds:${textIn(payload, 'shopId')}`,
      priority: priorities.repetition,
    },
  ],
  'feeds.changed': (payload) => [
    {
      name: 'follow-markets',
      payload: { shopId: textIn(payload, 'shopId') },
      key: `follow-markets:${textIn(payload, 'shopId')}`,
    },
  ],
}

async function readProductAgain(payload: JsonObject): Promise<void> {
  const shopId = textIn(payload, 'shopId')
  const stockedWidely = await refreshProduct(shopId, textIn(payload, 'gid'), (tx, { gids, ...batch }) =>
    takeInLevels(tx, { ...batch, shopId, gids }),
  )
  await refreshStockByGid(shopId, stockedWidely)
}

/** The countries of the shop's feeds are other ones: prices of those that left go, prices of those that came are read. */
async function followMarkets(payload: JsonObject): Promise<void> {
  const shopId = textIn(payload, 'shopId')
  const shop = await findShopToRead(db, shopId)
  if (!shop) return
  await dropMarketPrices(shopId, shop.scope.countries)
  await reconcile(shopId, 'markets')
}

/** Nightly: every connected shop's catalogue is compared with Shopify's (J5). */
async function reconcileEveryShop(): Promise<void> {
  const shops = await db.shop.findMany({
    where: { uninstalledAt: null, connections: { some: { status: 'connected' } } },
    select: { id: true },
  })
  for (const { id } of shops) await reconcile(id, 'schedule')
}

function reconcile(shopId: string, cause: SyncCause): Promise<void> {
  return inTransaction('begin reconcile', async (tx) => {
    const syncRunId = await startSync(tx, shopId, { kind: 'reconcile', cause, unlessRunning: true })
    const run = await tx.syncRun.findUniqueOrThrow({ where: { id: syncRunId } })
    // One that is under way goes on where it is.
    if (run.phase === 'waiting') await enqueue(tx, readCatalogJob({ shopId, syncRunId }))
  })
}
