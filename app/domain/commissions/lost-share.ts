import { divideRoundHalfAway } from '#app/kernel/money.ts'

export type LostMoney = {
  /** Merchandise of one order, in its currency. */
  readonly baseMinor: bigint
  /** What the bank took back, and what was paid, both in the currency that was paid. */
  readonly amountMinor: bigint
  readonly paidMinor: bigint
}

/** D10: how much of an order's merchandise went with a lost chargeback: all of it with the whole payment. */
export function lostShare({ baseMinor, amountMinor, paidMinor }: LostMoney): bigint {
  if (paidMinor <= 0n || amountMinor >= paidMinor) return baseMinor
  return divideRoundHalfAway(baseMinor * amountMinor, paidMinor)
}
