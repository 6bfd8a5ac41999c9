import { addMilliseconds } from '#app/kernel/clock.ts'
import type { Job } from '#app/platform/queue/job.ts'

const quietMilliseconds = 5_000

/** Reads markets, languages and feeds again, once a burst of notices has gone quiet; one at a time in a shop. */
export function refreshMarketsJob(shopId: string, at?: Date): Job {
  const key = `refresh-markets:${shopId}`
  const runAt = at && { runAt: addMilliseconds(at, quietMilliseconds) }
  return { name: 'refresh-markets', payload: { shopId }, key, queueName: key, ...runAt }
}

/** Judges the shop and tells Shopify if its answer is a new one (J3). With `at`, once a burst of reasons has gone quiet. */
export function sendShopFeedbackJob(shopId: string, at?: Date): Job {
  const key = `send-shop-feedback:${shopId}`
  const runAt = at && { runAt: addMilliseconds(at, 6 * quietMilliseconds) }
  return { name: 'send-shop-feedback', payload: { shopId }, key, queueName: key, ...runAt }
}

/** The daily look at one shop's connection. */
export function mendShopJob(shopId: string): Job {
  return { name: 'mend-shop', payload: { shopId }, key: `mend-shop:${shopId}` }
}
