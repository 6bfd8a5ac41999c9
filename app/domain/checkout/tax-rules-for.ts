import type { TaxRule } from './tax-lines.ts'

/** A merchant's tax as it is stored: for a whole country, or for one of its regions. */
export type StoredTaxRate = TaxRule & { readonly country: string; readonly region: string | null }

/**
 * What is charged where the goods go: the country's own taxes and those of the region, each a line of its own. As long as
 * the region is not known, the country's alone.
 */
export function taxRulesFor(rates: readonly StoredTaxRate[], country: string, region: string | null): TaxRule[] {
  return rates
    .filter((rate) => rate.country === country && (rate.region === null || rate.region === region))
    .map(({ title, ratePpm, isIncluded, onShipping }) => ({ title, ratePpm, isIncluded, onShipping }))
}
