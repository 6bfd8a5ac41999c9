import type { DomainEvent } from '#app/platform/outbox/event.ts'

export function commissionChanged(payload: {
  commissionId: string
  creatorId: string
  shopId: string
  state: string
}): DomainEvent {
  return { type: 'commission.changed', payload }
}

/** D12: a refund asked back more than the order had; a person has to look. Amounts in minor units as text. */
export function refundExceededSale(payload: {
  orderId: string
  shopId: string
  refundId: string
  excessMinor: string
  currency: string
}): DomainEvent {
  return { type: 'commission.refundExceededSale', payload }
}

/** E8-E11: a person should look at a sale. */
export function findingRaised(payload: {
  findingId: string
  commissionId: string
  shopId: string
  rule: string
}): DomainEvent {
  return { type: 'commission.findingRaised', payload }
}

type DisputePayload = {
  disputeId: string
  commissionId: string
  shopId: string
  creatorId: string
  openedBy: string
}

/** E5: somebody says that a decision about a commission is wrong; the other side is to answer. */
export function commissionDisputeOpened(payload: DisputePayload): DomainEvent {
  return { type: 'commissionDispute.opened', payload }
}

export function commissionDisputeAnswered(payload: DisputePayload): DomainEvent {
  return { type: 'commissionDispute.answered', payload }
}

/** E5: upheld, rejected, lapsed or withdrawn. */
export function commissionDisputeDecided(payload: DisputePayload & { state: string }): DomainEvent {
  return { type: 'commissionDispute.decided', payload }
}
