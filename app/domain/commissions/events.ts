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
