import { millisecondsPer } from '#app/kernel/clock.ts'
import type { Job } from '#app/platform/queue/job.ts'

const quietMilliseconds = 5 * millisecondsPer.second

/**
 * Runs at the end of the stretch of five seconds that `at` is in: everything that happens in it makes one run, and a shop
 * whose products change all the time is served all the same.
 */
function oncePerStretch(name: string, shopId: string, at: Date): Job {
  const end = Math.ceil((at.getTime() + 1) / quietMilliseconds) * quietMilliseconds
  const queueName = `${name}:${shopId}`
  return { name, payload: { shopId }, key: `${queueName}:${end}`, queueName, runAt: new Date(end) }
}

/** Counts the merchant's figures. */
export function countCatalogJob(shopId: string, at: Date): Job {
  return oncePerStretch('count-catalog', shopId, at)
}

/** Tells Shopify about products whose problems changed (J3). */
export function sendProductFeedbackJob(shopId: string, at: Date): Job {
  return oncePerStretch('send-product-feedback', shopId, at)
}

/** J6: a licence or a rule began or ended, now or at `runAt`. */
export function reviewRestrictedJob(shopId: string, runAt?: Date): Job {
  const key = `review-restricted:${shopId}${runAt ? `:${runAt.getTime()}` : ''}`
  return { name: 'review-restricted', payload: { shopId }, key, ...(runAt && { runAt }) }
}

/** The same for every shop that has such products. */
export function reviewRestrictedEverywhereJob(runAt: Date): Job {
  const key = `review-restricted-everywhere:${runAt.getTime()}`
  return { name: 'review-restricted-everywhere', payload: {}, key, runAt }
}

/** Judges all of a shop's products anew. */
export function reviewCatalogJob(shopId: string): Job {
  return { name: 'review-catalog', payload: { shopId }, key: `review-catalog:${shopId}` }
}
