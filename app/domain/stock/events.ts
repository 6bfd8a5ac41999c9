import type { DomainEvent } from '#app/platform/outbox/event.ts'

export type ReleaseReason = 'STOCK_DROPPED' | 'CHECKOUT_ENDED' | 'VARIANT_GONE' | 'SHOPPER_CHANGED_CART'

/** H13: stock fell below what was promised, so this checkout lost its hold. Its shopper has to be told why. */
export function reservationReleased(payload: {
  checkoutId: string
  variantId: string
  reason: ReleaseReason
}): DomainEvent {
  return { type: 'reservation.released', payload }
}
