import { endCodesOfLeavers } from '#app/domain/deals/end-creator-code.server.ts'
import { endMemberCodesJob, pushProgramDiscountJob } from '#app/domain/deals/jobs.ts'
import { pushProgramDiscount } from '#app/domain/deals/push-program-discount.server.ts'
import { fundVouchers, returnVouchersIfUnsent } from '#app/domain/orders/fund-vouchers.server.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { stopWhenLockedOut } from './stop-when-locked-out.ts'
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
  'end-member-codes': async (payload) => {
    const creatorId = typeof payload.creatorId === 'string' ? { creatorId: payload.creatorId } : {}
    await inTransaction('end member codes', (tx) =>
      endCodesOfLeavers(tx, { programId: textIn(payload, 'programId'), ...creatorId }),
    )
  },
  ...stopWhenLockedOut({
    'push-program-discount': (payload) => pushProgramDiscount(textIn(payload, 'programId')),
  }),
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
  'program.enrollmentChanged': (payload) => {
    const [programId, creatorId] = [textIn(payload, 'programId'), textIn(payload, 'creatorId')]
    const isOver = ['left', 'banned'].includes(textIn(payload, 'to'))
    return isOver ? [endMemberCodesJob({ programId, creatorId }, new Date(textIn(payload, 'effectiveAt')))] : []
  },
  'program.statusChanged': (payload) =>
    textIn(payload, 'status') === 'ended'
      ? [{ name: 'end-member-codes', payload: { programId: textIn(payload, 'programId') } }]
      : [],
}

/** A shop's rights have changed: discounts that it lacked them for may be made now. */
export async function lookAgainForDiscounts(tx: Tx, shopId: string): Promise<void> {
  const failed = await tx.programDiscount.findMany({
    where: { program: { shopId }, failure: 'SCOPES_MISSING' },
    select: { programId: true },
  })
  for (const { programId } of failed) await enqueue(tx, pushProgramDiscountJob(programId))
}
