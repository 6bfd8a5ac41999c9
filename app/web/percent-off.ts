/** Whole percent between a price and the former one, rounded down; null when it is less than one or nothing is known (H9). */
export function percentOff(priceMinor: bigint, formerMinor: bigint | null): number | null {
  if (formerMinor === null || formerMinor <= priceMinor) return null
  const percent = Number(((formerMinor - priceMinor) * 100n) / formerMinor)
  return percent >= 1 ? percent : null
}
