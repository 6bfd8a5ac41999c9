import { allocate, divideRoundHalfAway } from '#app/kernel/money.ts'

/** A tax that the merchant charges where the goods go. Parts per million: 20 % = 200000. */
export type TaxRule = {
  readonly title: string
  readonly ratePpm: number
  /** The shown price holds it already. All rules of one country say the same. */
  readonly isIncluded: boolean
  readonly onShipping: boolean
}

/** One tax on one line or on the shipping; amounts in minor units of the quote's currency and of the shop's. */
export type QuoteTax = {
  readonly title: string
  readonly ratePpm: number
  readonly amountMinor: bigint
  readonly shopAmountMinor: bigint
}

const million = 1_000_000n

/** Do prices hold the tax? Where one does, all do: a price that was shown with tax is never raised by one. */
export function areTaxesIncluded(rules: readonly TaxRule[]): boolean {
  return rules.some((rule) => rule.isIncluded)
}

/**
 * The taxes on what is left of a price after discounts, a line for each rule. They are reckoned with the sum of the rates
 * and rounded once, half away from zero, then split by largest remainder (C2, C3): the lines sum to the tax exactly, in
 * each currency by itself.
 */
export function taxesOn(
  rules: readonly TaxRule[],
  net: { readonly minor: bigint; readonly shopMinor: bigint },
): QuoteTax[] {
  const isIncluded = areTaxesIncluded(rules)
  const amounts = splitTax(net.minor, rules, isIncluded)
  const shopAmounts = splitTax(net.shopMinor, rules, isIncluded)
  return rules.map(({ title, ratePpm }, index) => ({
    title,
    ratePpm,
    amountMinor: amounts[index] ?? 0n,
    shopAmountMinor: shopAmounts[index] ?? 0n,
  }))
}

function splitTax(netMinor: bigint, rules: readonly TaxRule[], isIncluded: boolean): bigint[] {
  const rates = rules.map((rule) => BigInt(rule.ratePpm))
  const rate = rates.reduce((total, one) => total + one, 0n)
  const base = isIncluded ? million + rate : million
  return allocate(divideRoundHalfAway(netMinor * rate, base), rates)
}
