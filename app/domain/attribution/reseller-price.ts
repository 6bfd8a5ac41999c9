import { applyBasisPoints } from '#app/kernel/money.ts'

/** A price that a reseller asks, and what of it is theirs. Minor units of one currency. */
export type ResellerPrice = { readonly priceMinor: bigint; readonly marginMinor: bigint }

/** The shop's price of one unit with the margin on it, the margin rounded half away from zero (C4). */
export function resellerPrice(listMinor: bigint, marginBps: number): ResellerPrice {
  const marginMinor = applyBasisPoints(listMinor, marginBps)
  return { priceMinor: listMinor + marginMinor, marginMinor }
}
