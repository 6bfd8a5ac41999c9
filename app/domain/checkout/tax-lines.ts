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
