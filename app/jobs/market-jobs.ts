import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { refreshMarketsJob, sendShopFeedbackJob } from '#app/domain/shops/jobs.ts'
import { refreshMarkets } from '#app/domain/shops/refresh-markets.server.ts'
import { sendShopFeedbackIfChanged } from '#app/domain/shops/send-shop-feedback.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Applier } from './webhook-appliers.ts'

/** What a shop's markets, languages and state as a whole give to do. */
export const marketJobs: Readonly<Record<string, JobHandler>> = stopWhenLockedOut({
  'refresh-markets': async (payload) => {
    await refreshMarkets(textIn(payload, 'shopId'))
  },
  'send-shop-feedback': async (payload) => {
    await sendShopFeedbackIfChanged(textIn(payload, 'shopId'))
  },
})

type Told = Parameters<Subscriptions[string]>[0]
const judgeAnew = (payload: Told) => [sendShopFeedbackJob(textIn(payload, 'shopId'))]

export const marketSubscriptions: Subscriptions = {
  'channel.connected': (payload) => [refreshMarketsJob(textIn(payload, 'shopId')), ...judgeAnew(payload)],
  'channel.disconnected': judgeAnew,
  'feeds.changed': judgeAnew,
  'markets.changed': judgeAnew,
  'sync.finished': judgeAnew,
  'reconcile.requested': (payload) => [
    readCatalogJob({
      shopId: textIn(payload, 'shopId'),
      syncRunId: textIn(payload, 'syncRunId'),
      topic: 'products',
    }),
  ],
}

/** Only a signal: what the notice says may be old by the time it is read, so all is read again. */
const readAgain: Applier = (tx, { shop }) => enqueue(tx, refreshMarketsJob(shop.id, tx.now))

export const marketAppliers: Readonly<Record<string, Applier>> = {
  'shop/update': readAgain,
  'markets/create': readAgain,
  'markets/update': readAgain,
  'markets/delete': readAgain,
  'locales/create': readAgain,
  'locales/update': readAgain,
  'locales/destroy': readAgain,
  'product_feeds/create': readAgain,
  'product_feeds/update': readAgain,
}
