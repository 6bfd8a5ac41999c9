import { cancelUnavailableSamples } from '#app/domain/samples/cancel-unavailable-samples.server.ts'
import { followSampleOrder } from '#app/domain/samples/follow-sample-order.server.ts'
import { sampleJobNames } from '#app/domain/samples/jobs.ts'
import { linkSamplePost } from '#app/domain/samples/link-sample-post.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const { follow, cancel, link, sweep } = sampleJobNames

/** What samples do when their orders, products and posts change, and by the clock. */
export const sampleJobs: Readonly<Record<string, JobHandler>> = {
  [follow]: (payload) => inTransaction(follow, (tx) => followSampleOrder(tx, textIn(payload, 'orderId'))),
  [link]: (payload) => inTransaction(link, (tx) => linkSamplePost(tx, textIn(payload, 'postId'))),
  [cancel]: (payload) => cancelUnavailableSamples(textsIn(payload.productIds)),
  [sweep]: () => sweepSamples(now()),
}

function textsIn(value: JsonObject[string] | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

const followIt = (payload: JsonObject): readonly Job[] => [{ name: follow, payload }]

export const sampleSubscriptions: Subscriptions = {
  'order.pushed': followIt,
  'order.shipped': followIt,
  'order.delivered': followIt,
  'order.cancelled': followIt,
  'product.hidden': (payload) => [{ name: cancel, payload }],
  'post.published': (payload) => [{ name: link, payload }],
}
