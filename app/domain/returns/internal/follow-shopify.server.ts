import { returnClosed, returnOpened } from '#app/domain/returns/events.ts'
import { mailAboutReturn } from '#app/domain/returns/mail-about-return.server.ts'
import { stateAfter, toReturnState, type ReturnOutcome, type ReturnState } from '#app/domain/returns/return-states.ts'
import { sendByOf } from '#app/domain/returns/return-clocks.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'
import { noteReturn } from './note-return.server.ts'
import type { ReturnRow } from './return-rows.server.ts'
import { termsOf } from './terms-of.server.ts'

/**
 * Takes over what Shopify says of a return, as far as it is further than ours. What we ended with money stays ended; a
 * request that Shopify still shows as one does not take back our answer, which is on its way there.
 */
export async function followShopify(tx: Tx, row: ReturnRow, theirs: ReturnAtShopify): Promise<void> {
  const refundId = await refundOf(tx, row, theirs)
  await followLines(tx, row, theirs)
  const state = toReturnState(row.state)
  switch (theirs.status) {
    case 'OPEN':
      if (isAllProcessed(theirs)) return end(tx, row, endOf(theirs, refundId), refundId)
      return followOpen(tx, row, state)
    case 'DECLINED':
      return decline(tx, row, state, theirs.declineNote)
    case 'CANCELED':
      return end(tx, row, 'withdrawn', refundId)
    case 'CLOSED':
      return end(tx, row, endOf(theirs, refundId), refundId)
    default:
      return
  }
}

function endOf(theirs: ReturnAtShopify, refundId: string | null): ReturnOutcome {
  if (refundId) return 'refunded'
  return theirs.exchangeLineGids.length > 0 ? 'replaced' : 'shopify'
}

function isAllProcessed({ lines }: ReturnAtShopify): boolean {
  return lines.length > 0 && lines.every(({ quantity, processedQuantity }) => processedQuantity >= quantity)
}

/** The refund that belongs to it, ours or Shopify's, whichever notice came first. */
async function refundOf(tx: Tx, row: ReturnRow, { refunds }: ReturnAtShopify): Promise<string | null> {
  if (row.refundId) return row.refundId
  const gids = refunds.map(({ gid }) => gid)
  const found = await tx.refund.findFirst({
    where: { orderId: row.orderId, shopifyRefundGid: { in: gids } },
    orderBy: [{ createdAt: 'asc' }, { shopifyRefundGid: 'asc' }],
  })
  return found?.id ?? null
}

/** Units that were taken out of the return in the admin; what was processed there counts as accepted. */
async function followLines(tx: Tx, row: ReturnRow, theirs: ReturnAtShopify): Promise<void> {
  if (row.refundId || row.replacementOrderId) return
  for (const { id, quantity, acceptedQuantity, shopifyReturnLineGid } of row.lines) {
    const line = theirs.lines.find(({ gid }) => gid === shopifyReturnLineGid)
    if (!line || row.lines.length !== theirs.lines.length) continue
    const accepted = line.processedQuantity > 0 ? line.processedQuantity : acceptedQuantity
    if (line.quantity === quantity && accepted === acceptedQuantity) continue
    await tx.returnLine.update({ where: { id }, data: { quantity: line.quantity, acceptedQuantity: accepted } })
  }
}

async function followOpen(tx: Tx, row: ReturnRow, state: ReturnState): Promise<void> {
  const isReopened = state === 'closed' || state === 'declined' || state === 'cancelled'
  // Ended here and still to be told: Shopify will follow us, not we Shopify.
  if (isReopened && (row.pendingAction !== null || row.refundId !== null || row.replacementOrderId !== null)) return
  const next = stateAfter(state, isReopened ? 'reopen' : 'approve')
  if (next === null) return
  const isFromShopify = row.openedBy === 'shopify'
  // What the shop handles in its admin has no clock of ours: nobody tells us when its parcel was sent.
  const sendBy = isFromShopify || isReopened ? null : sendByOf(tx.now, await termsOf(tx, row.order))
  await tx.return.update({
    where: { id: row.id },
    data: {
      state: next,
      answeredAt: tx.now,
      answeredBy: 'merchant',
      sendBy,
      outcome: null,
      closedAt: null,
      declineReason: null,
    },
  })
  await noteReturn(tx, row, 'returnApproved', { by: 'shopify' })
  if (!isFromShopify && !isReopened) await mailAboutReturn(tx, row.id, 'approved')
  await publish(tx, returnOpened({ returnId: row.id, orderId: row.orderId }))
}

async function decline(tx: Tx, row: ReturnRow, state: ReturnState, reason: string | null): Promise<void> {
  // Agreed here by silence in the very moment of the no: what has not been sent yet ends with the shop's word.
  if (state !== 'requested' && state !== 'approved') return
  await tx.return.update({
    where: { id: row.id },
    data: {
      state: 'declined',
      outcome: 'declined',
      closedAt: tx.now,
      answeredAt: tx.now,
      answeredBy: 'merchant',
      declineReason: reason,
      pendingAction: null,
    },
  })
  await noteReturn(tx, row, 'returnDeclined', { by: 'shopify' })
  await mailAboutReturn(tx, row.id, 'declined')
  await publish(tx, returnClosed({ returnId: row.id, orderId: row.orderId, outcome: 'declined' }))
}

async function end(tx: Tx, row: ReturnRow, outcome: ReturnOutcome, refundId: string | null): Promise<void> {
  const state = outcome === 'withdrawn' ? 'cancelled' : 'closed'
  const isOver = row.state === 'closed' || row.state === 'cancelled' || row.state === 'declined'
  // A refund whose notice came after the end says what the end was about.
  const isSameEnd = isOver && row.outcome === outcome && row.refundId === refundId
  const isOurs = isOver && row.outcome !== 'shopify' && row.outcome !== 'withdrawn'
  if (isSameEnd || isOurs) return
  await tx.return.update({
    where: { id: row.id },
    data: { state, outcome, refundId, closedAt: row.closedAt ?? tx.now, pendingAction: null },
  })
  if (!isOver)
    await noteReturn(tx, row, state === 'cancelled' ? 'returnWithdrawn' : 'returnClosed', { by: 'shopify', outcome })
  await publish(tx, returnClosed({ returnId: row.id, orderId: row.orderId, outcome }))
}
