import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { refreshProduct } from '#app/domain/catalog/refresh-product.server.ts'
import { startSync } from '#app/domain/shops/sync-run.server.ts'
import { mapInventoryItems } from '#app/domain/stock/apply-inventory.server.ts'
import { expireDueReservations } from '#app/domain/stock/expire-due-reservations.server.ts'
import { refreshStock } from '#app/domain/stock/refresh-stock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { readCatalog } from './read-catalog.ts'
import type { Subscriptions } from './subscriptions.ts'
import { watchSync } from './watch-sync.ts'

/** The catalogue's and the stock's own work. */
export const catalogJobs: Readonly<Record<string, JobHandler>> = {
  'read-catalog': readCatalog,
  'refresh-product': async (payload) => {
    const shopId = textIn(payload, 'shopId')
    const items = await refreshProduct(shopId, textIn(payload, 'gid'))
    await inSqlTransaction('map items', (tx) => mapInventoryItems(tx, shopId, items))
  },
  'refresh-stock': ({ variantIds }) => refreshStock(variantIds as string[]),
  'expire-reservations': async () => {
    await inTransaction('expire reservations', expireDueReservations)
  },
  'reconcile-catalog': reconcileEveryShop,
  'watch-sync': watchSync,
}

export const catalogSubscriptions: Subscriptions = {
  'sync.started': (payload) => [{ name: 'watch-sync', payload }],
}

/** Nightly: every connected shop's catalogue is compared with Shopify's (J5). */
async function reconcileEveryShop(): Promise<void> {
  const shops = await db.shop.findMany({
    where: { uninstalledAt: null, connections: { some: { status: 'connected' } } },
    select: { id: true },
  })
  for (const { id: shopId } of shops) {
    await inTransaction('begin reconcile', async (tx) => {
      const syncRunId = await startSync(tx, shopId, { kind: 'reconcile', unlessRunning: true })
      await enqueue(tx, readCatalogJob({ shopId, syncRunId, topic: 'products' }))
    })
  }
}
