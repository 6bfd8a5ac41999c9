import { fundVouchers, returnVouchersIfUnsent } from '#app/domain/orders/fund-vouchers.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

const names = { fund: 'fund-vouchers', giveBack: 'return-vouchers' } as const

export const dealJobs: Readonly<Record<string, JobHandler>> = {
  [names.fund]: async (payload) => {
    const funded = await inTransaction(names.fund, (tx) => fundVouchers(tx, textIn(payload, 'orderId')))
    if (!funded.ok) throw new Error(`${names.fund}: ${funded.code}`)
  },
  [names.giveBack]: async (payload) => {
    await inTransaction(names.giveBack, (tx) => returnVouchersIfUnsent(tx, textIn(payload, 'orderId')))
  },
}

const about =
  (...wanted: readonly string[]) =>
  (payload: JsonObject): readonly Job[] =>
    wanted.map((name) => ({ name, payload }))

/** Vouchers hear of their orders only through here (H14). */
export const dealSubscriptions: Subscriptions = {
  'order.placed': about(names.fund),
  'order.refunded': about(names.fund),
  'order.edited': about(names.fund),
  'order.cancelled': about(names.fund, names.giveBack),
}
