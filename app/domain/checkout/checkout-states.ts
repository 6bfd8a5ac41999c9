/**
 * open: the shopper may change everything · submitting: the processor is being asked · challenged: the shopper is with
 * their bank · completed: authorised and an order was placed · failed: paid for too late, money released · abandoned.
 */
export type CheckoutState = 'open' | 'submitting' | 'challenged' | 'completed' | 'failed' | 'abandoned'

/** Money may be moving: nothing about the purchase may change until it is known what happened. */
export function isInFlight(state: string): boolean {
  return state === 'submitting' || state === 'challenged'
}
