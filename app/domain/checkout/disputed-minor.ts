import { allocate, sum } from '#app/kernel/money.ts'

export type Disputed = { readonly amountMinor: bigint; readonly state: string }

/** The bank has this money, or keeps it for good. An inquiry took none, and what was won came back. */
const statesWithBank: readonly string[] = ['open', 'underReview', 'lost']

/** The bank has money and has not decided yet: what is left of a payment may still change. */
export function hasUndecided(disputes: readonly Pick<Disputed, 'state'>[]): boolean {
  return disputes.some(({ state }) => state === 'open' || state === 'underReview')
}

/**
 * D10: what of a payment is with the shopper's bank, in minor units of the payment. It cannot be given back as well:
 * whoever computes what is left to refund subtracts it.
 */
export function disputedMinor(disputes: readonly Disputed[]): bigint {
  return sum(disputes.filter(({ state }) => statesWithBank.includes(state)).map(({ amountMinor }) => amountMinor))
}

/**
 * The same for each order of a purchase, in the order of `shares`: the bank names an amount, not an order, so it is
 * split over what each order paid. The parts sum to the whole.
 */
export function disputedByShare(disputes: readonly Disputed[], shares: readonly bigint[]): bigint[] {
  const disputed = disputedMinor(disputes)
  return shares.some((share) => share > 0n) ? allocate(disputed, shares) : shares.map(() => 0n)
}
