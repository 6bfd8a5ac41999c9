import type { Job } from '#app/platform/queue/job.ts'

/** Brings an order into Shopify, or finds out whether it is there. One at a time per shop (its pace is per shop). */
export function pushOrderJob(orderId: string, shopId: string | null, runAt?: Date): Job {
  return {
    name: 'push-order',
    payload: { orderId },
    key: `push-order:${orderId}`,
    ...(shopId ? { queueName: `push:${shopId}` } : {}),
    ...(runAt ? { runAt } : {}),
  }
}

/** Asks Shopify to keep an order back for its grace time. */
export function holdForGraceJob(orderId: string, runAt?: Date): Job {
  return { name: 'hold-for-grace', payload: { orderId }, key: `hold-for-grace:${orderId}`, ...(runAt ? { runAt } : {}) }
}

/** Lets it go, at the end of that time. */
export function releaseGraceHoldJob(orderId: string, runAt?: Date): Job {
  const key = `release-grace-hold:${orderId}`
  return { name: 'release-grace-hold', payload: { orderId }, key, ...(runAt ? { runAt } : {}) }
}

/** Compares a shop's orders with Shopify's; one comparison of a shop at a time. */
export function reconcileOrdersJob(shopId: string): Job {
  const key = `reconcile-orders:${shopId}`
  return { name: 'reconcile-orders-of-shop', payload: { shopId }, key, queueName: key }
}
