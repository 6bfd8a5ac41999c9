/** A line as it was sold. */
export type SoldLine = {
  readonly quantity: number
  readonly unitPriceMinor: bigint
  /** Line discounts plus the line's share of order discounts, whoever funds them. */
  readonly discountMinor: bigint
  readonly taxMinor: bigint
  readonly taxesIncluded: boolean
  readonly isGiftCard: boolean
}

export type BaseArithmetic = {
  readonly grossMinor: bigint
  readonly discountMinor: bigint
  /** C2: the tax that the price contains, as charged on the line; 0 where tax comes on top. */
  readonly includedTaxMinor: bigint
  /** May be zero or negative; then nothing is paid (C9). */
  readonly baseMinor: bigint
}

/** C1: what the commission is a share of. Shipping, duties and tips are not on lines; a gift card has no base. */
export function commissionBase(line: SoldLine): BaseArithmetic {
  const grossMinor = line.unitPriceMinor * BigInt(line.quantity)
  const includedTaxMinor = line.taxesIncluded ? line.taxMinor : 0n
  const baseMinor = line.isGiftCard ? 0n : grossMinor - line.discountMinor - includedTaxMinor
  return { grossMinor, discountMinor: line.discountMinor, includedTaxMinor, baseMinor }
}
