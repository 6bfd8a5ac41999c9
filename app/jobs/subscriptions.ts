import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { Job } from '#app/platform/queue/job.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { adSubscriptions } from './ad-jobs.ts'
import { catalogSubscriptions } from './catalog-jobs.ts'
import { commissionSubscriptions } from './commission-jobs.ts'
import { contentSubscriptions } from './content-jobs.ts'
import { dealSubscriptions } from './deal-jobs.ts'
import { flatFeeSubscriptions } from './flat-fees.ts'
import { listingSubscriptions } from './listing-jobs.ts'
import { marketSubscriptions } from './market-jobs.ts'
import { noticeSubscriptions } from './notices.ts'
import { orderSubscriptions } from './order-jobs.ts'
import { payoutRailSubscriptions } from './payout-rails.ts'
import { payoutSubscriptions } from './payouts.ts'
import { returnSubscriptions } from './return-jobs.ts'
import { sampleSubscriptions } from './samples.ts'
import { searchSubscriptions } from './search-jobs.ts'
import { storefrontSubscriptions } from './storefront-jobs.ts'
import { warehouseSubscriptions } from './warehouse-jobs.ts'

export type Subscriptions = Readonly<Record<string, (payload: JsonObject) => readonly Job[]>>

const rooms: readonly Subscriptions[] = [
  marketSubscriptions,
  catalogSubscriptions,
  listingSubscriptions,
  searchSubscriptions,
  orderSubscriptions,
  dealSubscriptions,
  returnSubscriptions,
  storefrontSubscriptions,
  warehouseSubscriptions,
  commissionSubscriptions,
  payoutSubscriptions,
  payoutRailSubscriptions,
  flatFeeSubscriptions,
  sampleSubscriptions,
  adSubscriptions,
  contentSubscriptions,
  noticeSubscriptions,
]

/** Which jobs an event causes. Modules talk upward only through here. */
export function jobsFor(event: DomainEvent): Job[] {
  return rooms.flatMap((subscriptions) => [...(subscriptions[event.type]?.(event.payload) ?? [])])
}
