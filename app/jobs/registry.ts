import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { dispatchEvent, dispatchEventJobName } from '#app/platform/outbox/outbox.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { adJobs } from './ad-jobs.ts'
import { catalogJobs } from './catalog-jobs.ts'
import { commissionJobs } from './commission-jobs.ts'
import { contentJobs } from './content-jobs.ts'
import { dealJobs } from './deal-jobs.ts'
import { disputeJobs } from './dispute-jobs.ts'
import { flatFeeJobs } from './flat-fees.ts'
import { fulfillmentJobs } from './fulfillment-jobs.ts'
import { listingJobs } from './listing-jobs.ts'
import { marketJobs } from './market-jobs.ts'
import { noticeJobs } from './notices.ts'
import { orderJobs } from './order-jobs.ts'
import { programJobs } from './program-jobs.ts'
import { payoutRailJobs } from './payout-rails.ts'
import { payoutJobs } from './payouts.ts'
import { returnJobs } from './return-jobs.ts'
import { sampleJobs } from './samples.ts'
import { searchJobs } from './search-jobs.ts'
import { shopifyJobs } from './shopify-jobs.ts'
import { storefrontJobs } from './storefront-jobs.ts'
import { jobsFor } from './subscriptions.ts'
import { upkeepJobs } from './upkeep-jobs.ts'
import { warehouseJobs } from './warehouse-jobs.ts'

/** Every job that a worker can run: name -> handler. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  ...upkeepJobs,
  ...shopifyJobs,
  ...marketJobs,
  ...catalogJobs,
  ...listingJobs,
  ...searchJobs,
  ...orderJobs,
  ...fulfillmentJobs,
  ...dealJobs,
  ...returnJobs,
  ...disputeJobs,
  ...storefrontJobs,
  ...warehouseJobs,
  ...commissionJobs,
  ...payoutJobs,
  ...payoutRailJobs,
  ...programJobs,
  ...flatFeeJobs,
  ...sampleJobs,
  ...adJobs,
  ...contentJobs,
  ...noticeJobs,
  [dispatchEventJobName]: async (payload) => {
    await inSqlTransaction('dispatch event', (tx) => dispatchEvent(tx, textIn(payload, 'eventId'), jobsFor))
  },
}
