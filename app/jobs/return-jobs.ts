import { endOverdueReturns } from '#app/domain/returns/end-overdue-returns.server.ts'
import { recordRefundJob, rereadReturnJob, returnJobNames } from '#app/domain/returns/jobs.ts'
import { lookForExchanges } from '#app/domain/returns/look-for-exchanges.server.ts'
import { recordRefund } from '#app/domain/returns/record-refund.server.ts'
import { rereadReturn } from '#app/domain/returns/reread-return.server.ts'
import { settleReplacementStock } from '#app/domain/returns/settle-replacement-stock.server.ts'
import { sweepReturns } from '#app/domain/returns/sweep-returns.server.ts'
import { tellReturn } from '#app/domain/returns/tell-return.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { returnPayload } from '#app/shopify/webhooks/return.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Applier } from './webhook-appliers.ts'

const { tell, reread, recordRefund: record, sweep, exchanges, replacementStock } = returnJobNames

export const returnJobs: Readonly<Record<string, JobHandler>> = {
  [tell]: (payload) => tellReturn(textIn(payload, 'returnId')),
  [reread]: (payload) => rereadReturn(textIn(payload, 'shopId'), textIn(payload, 'returnGid')),
  [record]: (payload) => recordRefund(textIn(payload, 'refundId')),
  [exchanges]: (payload) =>
    inTransaction('look for exchanges', (tx) => lookForExchanges(tx, textIn(payload, 'orderId'))),
  [replacementStock]: (payload) =>
    inTransaction('replacement stock', (tx) => settleReplacementStock(tx, textIn(payload, 'orderId'))),
  [sweep]: async () => {
    await endOverdueReturns(now())
    await inTransaction('sweep returns', sweepReturns)
  },
}

const settleStock = (payload: JsonObject): readonly Job[] => [{ name: replacementStock, payload }]

export const returnSubscriptions: Subscriptions = {
  'order.refunded': (payload) => [
    recordRefundJob(textIn(payload, 'refundId')),
    ...(payload.returnGid ? [rereadReturnJob(textIn(payload, 'shopId'), textIn(payload, 'returnGid'))] : []),
  ],
  'order.edited': (payload) => [{ name: exchanges, payload }],
  'order.pushed': settleStock,
  'order.cancelled': settleStock,
}

/** A notice about a return names it; what it says is read again. */
const readReturnAgain: Applier = (tx, { shop, payload }) =>
  enqueue(tx, rereadReturnJob(shop.id, returnPayload.parse(payload).gid))

export const returnAppliers: Readonly<Record<string, Applier>> = {
  'returns/request': readReturnAgain,
  'returns/approve': readReturnAgain,
  'returns/decline': readReturnAgain,
  'returns/cancel': readReturnAgain,
  'returns/close': readReturnAgain,
  'returns/reopen': readReturnAgain,
  'returns/update': readReturnAgain,
  'returns/process': readReturnAgain,
}
