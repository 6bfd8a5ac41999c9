import { endAdsOfCreator, endAdsOfPost, endDueAds } from '#app/domain/attribution/end-ad.server.ts'
import { adJobNames } from '#app/domain/attribution/jobs.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const { end, drop, leave } = adJobNames

/** A17: ads end by the clock, and with their videos and creators. */
export const adJobs: Readonly<Record<string, JobHandler>> = {
  [end]: async () => {
    while ((await inTransaction(end, endDueAds)).isMore);
  },
  [leave]: async (payload) => {
    const creatorId = textIn(payload, 'creatorId')
    while ((await inTransaction(leave, (tx) => endAdsOfCreator(tx, creatorId))).isMore);
  },
  [drop]: async (payload) => {
    await inTransaction(drop, (tx) => endAdsOfPost(tx, textIn(payload, 'postId')))
  },
}

export const adSubscriptions: Subscriptions = {
  'post.removed': (payload) => [{ name: drop, payload }],
  'creator.banned': (payload) => [{ name: leave, payload }],
}
