import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { returnClosed, returnOpened } from './events.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { lockReturn, type ReturnRow } from './internal/return-rows.server.ts'
import { settleReturn } from './internal/settle-return.server.ts'
import { termsOf } from './internal/terms-of.server.ts'
import { tellReturnJob } from './jobs.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { sendByOf } from './return-clocks.ts'
import { stateAfter, toReturnState } from './return-states.ts'

export type ReturnRef = { readonly shopId: string; readonly returnId: string }
export type Approval = {
  readonly instructions?: string | null
  /** A label to print, https only. */
  readonly labelUrl?: string | null
  readonly paidBy?: 'shop' | 'shopper'
  /** The shopper keeps it and is paid back at once (I8: return-less). */
  readonly keepsIt?: boolean
}
type Answered = Outcome<{ readonly returnId: string }, ReturnRefusal>

/**
 * The shop agrees to a return; from now on the shopper has until `sendBy` (I7).
 * Idempotent on: return (answered once; a second answer is refused and changes nothing).
 */
export async function approveReturn(
  tx: Tx,
  { shopId, returnId, ...approval }: ReturnRef & Approval,
): Promise<Answered> {
  const found = await lockReturn(tx, { id: returnId, shopId })
  if (!found) return refuse('RETURN_NOT_FOUND')
  if (toReturnState(found.state) !== 'requested') return refuse('ALREADY_ANSWERED')
  if (approval.labelUrl && !isHttps(approval.labelUrl)) return refuse('LABEL_NOT_SECURE')
  await recordApproval(tx, found, 'merchant', approval)
  if (approval.keepsIt) await settleKept(tx, found)
  return accept({ returnId })
}

/**
 * The shop does not agree, and says why.
 * Idempotent on: return (answered once).
 */
export async function declineReturn(
  tx: Tx,
  { shopId, returnId, reason }: ReturnRef & { readonly reason: string },
): Promise<Answered> {
  const found = await lockReturn(tx, { id: returnId, shopId })
  if (!found) return refuse('RETURN_NOT_FOUND')
  if (stateAfter(toReturnState(found.state), 'decline') === null) return refuse('ALREADY_ANSWERED')
  const declineReason = reason.trim().slice(0, 500)
  if (!declineReason) return refuse('REASON_NEEDED')
  await recordDecline(tx, found, declineReason, 'decline')
  return accept({ returnId })
}

/** Approved by the shop, in Shopify, or by its silence. The order is locked and the return is still a request. */
export async function recordApproval(
  tx: Tx,
  found: ReturnRow,
  by: 'merchant' | 'platform',
  { instructions, labelUrl, paidBy }: Approval = {},
): Promise<void> {
  const sendBy = sendByOf(tx.now, await termsOf(tx, found.order))
  await tx.return.update({
    where: { id: found.id },
    data: {
      state: 'approved',
      answeredAt: tx.now,
      answeredBy: by,
      sendBy,
      instructions: instructions?.trim().slice(0, 2_000) || null,
      labelUrl: labelUrl || null,
      postagePaidBy: toPayer({ paidBy, labelUrl }),
      pendingAction: 'approve',
    },
  })
  await noteReturn(tx, found, 'returnApproved', { by })
  await mailAboutReturn(tx, found.id, 'approved')
  await publish(tx, returnOpened({ returnId: found.id, orderId: found.orderId }))
  await enqueue(tx, tellReturnJob(found.id))
}

/** Who pays the way back, as it is kept: a shop that gives a label has paid it, unless it says otherwise. */
export function toPayer({ paidBy, labelUrl }: Pick<Approval, 'paidBy' | 'labelUrl'>): 'merchant' | 'shopper' {
  return (paidBy ?? (labelUrl ? 'shop' : 'shopper')) === 'shop' ? 'merchant' : 'shopper'
}

/** Declined by the shop, here (`decline`: Shopify is to be told) or in Shopify (null). The order is locked. */
export async function recordDecline(tx: Tx, found: ReturnRow, reason: string, pendingAction: 'decline' | null) {
  const answered = { answeredAt: tx.now, answeredBy: 'merchant', declineReason: reason }
  await tx.return.update({
    where: { id: found.id },
    data: { state: 'declined', outcome: 'declined', closedAt: tx.now, pendingAction, ...answered },
  })
  await noteReturn(tx, found, 'returnDeclined', { reason })
  await mailAboutReturn(tx, found.id, 'declined')
  await publish(tx, returnClosed({ returnId: found.id, orderId: found.orderId, outcome: 'declined' }))
  if (pendingAction) await enqueue(tx, tellReturnJob(found.id))
}

async function settleKept(tx: Tx, found: ReturnRow): Promise<void> {
  await tx.return.update({ where: { id: found.id }, data: { kind: 'returnless' } })
  const order = await lockOrderToRefund(tx, found.orderId)
  if (!order) return
  const accepted = found.lines.map(({ id, quantity }) => ({ id, quantity, restock: false }))
  await settleReturn(tx, order, found, { accepted, restockingFeeMinor: 0n, refundShipping: false })
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:'
}
