import type { Job } from '#app/platform/queue/job.ts'

export const returnJobNames = {
  tell: 'tell-return',
  reread: 'reread-return',
  recordRefund: 'record-refund-at-shopify',
  sweep: 'sweep-returns',
  exchanges: 'look-for-exchanges',
  replacementStock: 'settle-replacement-stock',
} as const

/** Brings a return in Shopify to where ours is. One at a time: two that look at once find nothing and open it twice. */
export function tellReturnJob(returnId: string, runAt?: Date): Job {
  const key = `tell-return:${returnId}`
  return { name: returnJobNames.tell, payload: { returnId }, key, queueName: key, ...(runAt ? { runAt } : {}) }
}

/** Reads a return at Shopify again: notices come in any order and tell only a part. */
export function rereadReturnJob(shopId: string, returnGid: string, runAt?: Date): Job {
  const key = `reread-return:${shopId}:${returnGid}`
  return { name: returnJobNames.reread, payload: { shopId, returnGid }, key, ...(runAt ? { runAt } : {}) }
}

/** Writes a refund that our processor has made into Shopify's books. */
export function recordRefundJob(refundId: string, runAt?: Date): Job {
  const key = `record-refund:${refundId}`
  return { name: returnJobNames.recordRefund, payload: { refundId }, key, ...(runAt ? { runAt } : {}) }
}
