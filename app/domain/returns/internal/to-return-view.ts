import { customerName } from '#app/domain/orders/customer-name.ts'
import { photoToken } from '#app/domain/returns/photo-token.server.ts'
import type { ReturnReason } from '#app/domain/returns/reasons.ts'
import {
  stateAfter,
  toReturnKind,
  toReturnState,
  type ReturnOutcome,
  type ReturnState,
} from '#app/domain/returns/return-states.ts'
import type { ReturnDeadline, ReturnLineView, ReturnSummary, ReturnView } from '#app/domain/returns/return-view.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { ReturnDetail } from './return-detail.server.ts'

type Row = ReturnDetail['row']

export function toReturnView({ row, paidBy, refund, replacementNumber }: ReturnDetail): ReturnView {
  const state = toReturnState(row.state)
  const { currency } = row.order
  return {
    id: row.id,
    orderNumber: row.order.number,
    kind: toReturnKind(row.kind),
    state,
    outcome: row.outcome as ReturnOutcome | null,
    openedBy: row.openedBy as ReturnView['openedBy'],
    requestedAt: row.requestedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy as ReturnView['answeredBy'],
    declineReason: row.declineReason,
    instructions: row.instructions,
    labelUrl: row.labelUrl,
    paidBy,
    sentAt: row.sentAt?.toISOString() ?? null,
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    trackingUrl: row.trackingUrl,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    deadline: deadlineOf(row, state),
    lines: row.lines.map(toLineView),
    photos: row.photos.map(({ storageKey, width, height }) => ({ token: photoToken(storageKey), width, height })),
    restockingFee: toMoneyView(row.restockingFeeMinor, currency),
    refunded: refund && toMoneyView(refund.amountMinor, currency),
    isRefundSettled: refund?.isSettled ?? false,
    replacementNumber,
    canWithdraw: stateAfter(state, 'withdraw') !== null,
    canMarkSent: stateAfter(state, 'send') !== null && row.kind !== 'returnless',
  }
}

export function toReturnSummary(row: Row): ReturnSummary {
  const [first] = row.lines
  const state = toReturnState(row.state)
  return {
    id: row.id,
    orderNumber: row.order.number,
    customerName: customerName(row.order.shippingAddress),
    kind: toReturnKind(row.kind),
    state,
    outcome: row.outcome as ReturnOutcome | null,
    requestedAt: row.requestedAt.toISOString(),
    unitCount: row.lines.reduce((total, { quantity }) => total + quantity, 0),
    title: first?.orderLine.title ?? '',
    imageUrl: first?.orderLine.imageUrl ?? null,
    deadline: deadlineOf(row, state),
  }
}

function deadlineOf(row: Row, state: ReturnState): ReturnDeadline | null {
  if (state === 'requested') return { kind: 'answer', at: row.answerBy.toISOString(), silence: 'approves' }
  if (state === 'approved' && row.sendBy) return { kind: 'send', at: row.sendBy.toISOString(), silence: 'ends' }
  const isBack = state === 'sent' || state === 'received'
  return isBack && row.inspectBy ? { kind: 'inspect', at: row.inspectBy.toISOString(), silence: 'refunds' } : null
}

function toLineView({
  id,
  orderLineId,
  orderLine,
  quantity,
  acceptedQuantity,
  reason,
  note,
  restock,
}: Row['lines'][number]): ReturnLineView {
  const { title, variantTitle, imageUrl } = orderLine
  return {
    id, lineId: orderLineId, title, variantTitle, imageUrl, quantity, acceptedQuantity, note, restock,
    reason: reason as ReturnReason,
  } // prettier-ignore
}
