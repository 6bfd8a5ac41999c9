const gramsPer: Readonly<Record<string, number>> = {
  GRAMS: 1,
  KILOGRAMS: 1_000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
}

/** Whole grams; null when Shopify gives no weight, or one in a unit that we do not know. */
export function toGrams(weight: number | null | undefined, unit: string | null | undefined): number | null {
  const factor = gramsPer[unit ?? 'GRAMS']
  return weight === null || weight === undefined || factor === undefined ? null : Math.round(weight * factor)
}
