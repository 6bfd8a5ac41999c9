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
