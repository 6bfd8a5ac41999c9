/**
 * What a comparison may find. `deleted`: ours, was there and is no more · `answerLost`: there, we had not heard ·
 * `doubled` · `amount` · `cancelled`, `refunded`: happened there without us · `notCancelledThere` · `unknown`: carries
 * our mark, but no order of ours.
 */
export const findingKinds = [
  'deleted',
  'answerLost',
  'doubled',
  'amount',
  'cancelled',
  'notCancelledThere',
  'refunded',
  'unknown',
] as const
export type FindingKind = (typeof findingKinds)[number]

export type Finding = {
  readonly what: FindingKind
  readonly orderId: string | null
  /** Our number; null for an order we do not have. */
  readonly number: string | null
  /** Shopify's names of the orders it is about. */
  readonly names: string[]
}
