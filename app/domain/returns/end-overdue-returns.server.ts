import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { suggestApproval } from '#app/domain/shops/return-terms.ts'
import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { recordApproval } from './answer-return.server.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { close, settleReturn } from './internal/settle-return.server.ts'
import { mailAboutReturn, returnMailKey } from './mail-about-return.server.ts'

const take = 200
const mostReminded = 5_000
/** So long before its time is over the shop is reminded. */
const reminderHours = 12
/** So long before its time is over the shopper is reminded to send it. */
const sendReminderDays = 3

/**
 * I7: silence decides. An unanswered request is approved, what was never sent ends, what nobody inspected is refunded,
 * also where a replacement was asked for. Each in a transaction of its own.
 * Idempotent on: return (looked at again under its lock).
 */
export async function endOverdueReturns(now: Date): Promise<void> {
  await each({ state: 'requested', answerBy: { lte: now } }, approveSilently)
  await each({ state: 'approved', sendBy: { lte: now } }, endUnsent)
  await each({ state: { in: ['sent', 'received'] }, inspectBy: { lte: now } }, refundUninspected)
  const soon = addMilliseconds(now, reminderHours * millisecondsPer.hour)
  await remind({ state: 'requested', answerBy: { gt: now, lte: soon } }, 'reminder')
  const sendSoon = addDays(now, sendReminderDays)
  await remind({ state: 'approved', sendBy: { gt: now, lte: sendSoon } }, 'sendSoon')
}

type Where = NonNullable<Parameters<typeof db.return.findMany>[0]>['where']

async function each(where: Where, act: (tx: Tx, id: string) => Promise<void>): Promise<void> {
  const due = await db.return.findMany({ where: where ?? {}, select: { id: true }, orderBy: { id: 'asc' }, take })
  for (const { id } of due) await inTransaction('overdue return', (tx) => act(tx, id))
}

/** Those that were reminded are left out, so that many of them never hide the others. */
async function remind(where: Where, kind: 'reminder' | 'sendSoon'): Promise<void> {
  const due = await db.return.findMany({ where: where ?? {}, select: { id: true }, take: mostReminded })
  const keys = new Map(due.map(({ id }) => [returnMailKey(id, kind), id]))
  const told = await db.mailMessage.findMany({ where: { key: { in: [...keys.keys()] } }, select: { key: true } })
  for (const { key } of told) keys.delete(key)
  for (const id of keys.values()) await inTransaction('remind of return', (tx) => mailAboutReturn(tx, id, kind))
}

async function approveSilently(tx: Tx, id: string): Promise<void> {
  const row = await lockReturn(tx, { id, state: 'requested', answerBy: { lte: tx.now } })
  if (row?.state !== 'requested') return
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: row.shopId } })
  await recordApproval(tx, row, 'platform', suggestApproval(shop))
}

async function endUnsent(tx: Tx, id: string): Promise<void> {
  const row = await lockReturn(tx, { id })
  if (row?.state !== 'approved') return
  await close(tx, row, 'notSent')
  await mailAboutReturn(tx, id, 'notSent')
}

async function refundUninspected(tx: Tx, id: string): Promise<void> {
  const row = await lockReturn(tx, { id })
  if (!row || (row.state !== 'sent' && row.state !== 'received')) return
  const order = await lockOrderToRefund(tx, row.orderId)
  if (!order) return
  const accepted = row.lines.map(({ id: lineId, quantity }) => ({ id: lineId, quantity, restock: true }))
  await settleReturn(tx, order, row, { accepted, restockingFeeMinor: 0n, refundShipping: false })
}
