import { readCatalogJob } from '#app/domain/catalog/jobs.ts'
import { refreshMarketsJob, sendShopFeedbackJob } from '#app/domain/shops/jobs.ts'
import { refreshMarkets } from '#app/domain/shops/refresh-markets.server.ts'
import { sendShopFeedbackIfChanged } from '#app/domain/shops/send-shop-feedback.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Applier } from './webhook-appliers.ts'

const connectingMayTakeMilliseconds = 10 * millisecondsPer.minute

/** What a shop's markets, languages and state as a whole give to do. */
export const marketJobs: Readonly<Record<string, JobHandler>> = stopWhenLockedOut({
  'refresh-markets': async (payload) => {
    await refreshMarkets(textIn(payload, 'shopId'))
    await lookAgainForPublication(textIn(payload, 'shopId'))
  },
  'send-shop-feedback': async (payload) => {
    await sendShopFeedbackIfChanged(textIn(payload, 'shopId'))
  },
})

/** Shopify makes a channel's publication a moment after the channel, and says nothing when it has. */
async function lookAgainForPublication(shopId: string): Promise<void> {
  await inTransaction('look again for publication', async (tx) => {
    const since = addMilliseconds(tx.now, -connectingMayTakeMilliseconds)
    const where = { shopId, status: 'connected', publicationGid: null, connectedAt: { gt: since } }
    if ((await tx.channelConnection.count({ where })) > 0) await enqueue(tx, refreshMarketsJob(shopId, tx.now))
  })
}

type Told = Parameters<Subscriptions[string]>[0]
const judgeAnew = (payload: Told) => [sendShopFeedbackJob(textIn(payload, 'shopId'))]
/** Products change by the thousand; the last of them is soon enough. */
const judgeLater = (payload: Told) => [sendShopFeedbackJob(textIn(payload, 'shopId'), now())]

export const marketSubscriptions: Subscriptions = {
  'channel.connected': (payload) => [refreshMarketsJob(textIn(payload, 'shopId')), ...judgeAnew(payload)],
  'channel.disconnected': judgeAnew,
  'feeds.changed': judgeAnew,
  'markets.changed': judgeAnew,
  'sync.finished': judgeAnew,
  'product.judged': judgeLater,
  'product.hidden': judgeLater,
  'reconcile.requested': (payload) => [
    readCatalogJob({ shopId: textIn(payload, 'shopId'), syncRunId: textIn(payload, 'syncRunId') }),
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
