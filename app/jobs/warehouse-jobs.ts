import { closeWarehouse, endContract } from '#app/domain/warehouse/close-warehouse.server.ts'
import { openWarehouseJob } from '#app/domain/warehouse/jobs.ts'
import { openWarehouse } from '#app/domain/warehouse/open-warehouse.server.ts'
import { pushStock } from '#app/domain/warehouse/push-stock.server.ts'
import { sweepWarehouse } from '#app/domain/warehouse/sweep-warehouse.server.ts'
import { syncRequests } from '#app/domain/warehouse/sync-requests.server.ts'
import { tellShopify } from '#app/domain/warehouse/tell-shopify.server.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
import type { Subscriptions } from './subscriptions.ts'

/** What merchants' goods in our hands give to do. Telling Shopify of an answer has a protocol of its own. */
export const warehouseJobs: Readonly<Record<string, JobHandler>> = {
  'tell-warehouse': (payload, { attempt }) => tellShopify(textIn(payload, 'requestId'), { attempt }),
  'end-warehouse': (payload) => inTransaction('end warehouse', (tx) => endContract(tx, textIn(payload, 'shopId'))),
  'sweep-warehouse': async () => {
    await inTransaction('sweep warehouse', sweepWarehouse)
  },
  ...stopWhenLockedOut({
    'open-warehouse': (payload) => openWarehouse(textIn(payload, 'shopId')),
    'close-warehouse': (payload) => closeWarehouse(textIn(payload, 'shopId')),
    'sync-warehouse': (payload) => syncRequests(textIn(payload, 'shopDomain')),
    'push-warehouse-stock': (payload) => pushStock(textIn(payload, 'shopId')),
  }),
}

export const warehouseSubscriptions: Subscriptions = {
  // The service went with the app.
  'shop.uninstalled': (payload) => [{ name: 'end-warehouse', payload: { shopId: textIn(payload, 'shopId') } }],
}

/** A shop's rights have changed: one that is joining may have what it lacked. */
export async function lookAgainForRights(tx: Tx, shopId: string): Promise<void> {
  const joining = await tx.warehouseContract.count({ where: { shopId, state: 'joining' } })
  if (joining > 0) await enqueue(tx, openWarehouseJob(shopId))
}
