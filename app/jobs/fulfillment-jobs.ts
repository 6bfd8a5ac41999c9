import { decideCancelRequests } from '#app/domain/orders/decide-cancel-requests.server.ts'
import { endShipBy } from '#app/domain/fulfillment/end-ship-by.server.ts'
import { holdForGrace } from '#app/domain/fulfillment/hold-for-grace.server.ts'
import { raiseAlarms } from '#app/domain/fulfillment/raise-alarms.server.ts'
import { releaseGraceHold } from '#app/domain/fulfillment/release-grace-hold.server.ts'
import { reconcileOrders, reconcileOrdersEverywhere } from '#app/domain/fulfillment/reconcile-orders.server.ts'
import { sendAddress } from '#app/domain/fulfillment/send-address.server.ts'
import { sweepAfterSale } from '#app/domain/fulfillment/sweep-after-sale.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'

/** What follows a sale: grace holds, addresses, deadlines of both sides, the daily comparison with Shopify. */
export const fulfillmentJobs: Readonly<Record<string, JobHandler>> = {
  ...stopWhenLockedOut({
    'hold-for-grace': (payload) => holdForGrace(textIn(payload, 'orderId')),
    'release-grace-hold': (payload) => releaseGraceHold(textIn(payload, 'orderId')),
    'send-address': (payload) => sendAddress(textIn(payload, 'orderId')),
    'reconcile-orders-of-shop': (payload) => reconcileOrders(textIn(payload, 'shopId')),
  }),
  'reconcile-orders': async () => {
    await inTransaction('reconcile orders everywhere', reconcileOrdersEverywhere)
  },
  'sweep-after-sale': async () => {
    await inTransaction('sweep after sale', sweepAfterSale)
    await decideCancelRequests(now())
    await endShipBy(now())
    await raiseAlarms(now())
  },
}
