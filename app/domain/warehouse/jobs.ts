import type { Job } from '#app/platform/queue/job.ts'

/** Creates the fulfillment service of a shop that joins, or notes what is missing. */
export function openWarehouseJob(shopId: string): Job {
  return {
    name: 'open-warehouse',
    payload: { shopId },
    key: `open-warehouse:${shopId}`,
    queueName: `warehouse:${shopId}`,
  }
}

/** Takes the fulfillment service of a shop away that leaves. */
export function closeWarehouseJob(shopId: string): Job {
  return {
    name: 'close-warehouse',
    payload: { shopId },
    key: `close-warehouse:${shopId}`,
    queueName: `warehouse:${shopId}`,
  }
}

/** Asks Shopify what the merchant wants of us: after a notice, and every ten minutes in case one was lost. */
export function syncWarehouseJob(shopDomain: string): Job {
  return { name: 'sync-warehouse', payload: { shopDomain }, key: `sync-warehouse:${shopDomain}` }
}

/** Tells Shopify what was done about a request. One at a time per request. */
export function tellWarehouseJob(requestId: string, runAt?: Date): Job {
  return {
    name: 'tell-warehouse',
    payload: { requestId },
    key: `tell-warehouse:${requestId}`,
    queueName: `warehouse:${requestId}`,
    ...(runAt ? { runAt } : {}),
  }
}

/** Tells Shopify what of our shelves it may sell. One at a time per shop. */
export function pushWarehouseStockJob(shopId: string): Job {
  return {
    name: 'push-warehouse-stock',
    payload: { shopId },
    key: `push-warehouse-stock:${shopId}`,
    queueName: `warehouse-stock:${shopId}`,
  }
}
