import { runCatalogCommand } from '#app/domain/catalog/catalog-command.server.ts'
import { countCatalog } from '#app/domain/catalog/count-catalog.server.ts'
import {
  countCatalogJob,
  reviewCatalogJob,
  reviewRestrictedJob,
  sendProductFeedbackJob,
} from '#app/domain/catalog/listing-jobs.ts'
import { listShopsWithRestricted, reviewCatalog, reviewRestricted } from '#app/domain/catalog/review-catalog.server.ts'
import { sendDueProductFeedback } from '#app/domain/catalog/send-product-feedback.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
import type { Subscriptions } from './subscriptions.ts'

/** What follows from judging products: figures, feedback, and judging again when rules, licences or the clock say so. */
export const listingJobs: Readonly<Record<string, JobHandler>> = {
  ...stopWhenLockedOut({
    'send-product-feedback': async (payload) => {
      await sendDueProductFeedback(textIn(payload, 'shopId'))
    },
  }),
  'count-catalog': async (payload) => {
    await inSqlTransaction('count catalog', (tx) => countCatalog(tx, textIn(payload, 'shopId')))
  },
  'run-catalog-command': async (payload) => {
    const { done, unchanged, refused } = await runCatalogCommand(payload)
    log.info({ shopId: payload.shopId, action: payload.action, done, unchanged, refused }, 'catalog command done')
  },
  'review-restricted': (payload) => reviewRestricted(textIn(payload, 'shopId')),
  'review-catalog': (payload) => reviewCatalog(textIn(payload, 'shopId')),
  'review-restricted-everywhere': async () => {
    const shopIds = await listShopsWithRestricted()
    await inTransaction('review restricted', (tx) =>
      enqueueMany(
        tx,
        shopIds.map((shopId) => reviewRestrictedJob(shopId)),
      ),
    )
  },
}

type Told = Parameters<Subscriptions[string]>[0]
const count = (payload: Told) => [countCatalogJob(textIn(payload, 'shopId'), now())]

export const listingSubscriptions: Subscriptions = {
  'product.changed': count,
  'product.judged': (payload) => [...count(payload), sendProductFeedbackJob(textIn(payload, 'shopId'), now())],
  'channel.connected': count,
  'sync.finished': count,
  // Which countries are sold in and which languages are spoken decides about licences and translations.
  'feeds.changed': (payload) => [reviewCatalogJob(textIn(payload, 'shopId'))],
  'shop.autoSubmitBegan': (payload) => [reviewCatalogJob(textIn(payload, 'shopId'))],
}
