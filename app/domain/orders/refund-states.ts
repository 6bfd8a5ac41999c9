/**
 * A refund's state when the shop gave credit for its own store instead of money: the shopper has it, our processor moves
 * nothing, and so much less is left to give back.
 */
export const credited = 'credited'

/** The shopper has it: money that our processor sent, or the shop's credit. */
export function isWithShopper(state: string): boolean {
  return state === 'succeeded' || state === credited
}
