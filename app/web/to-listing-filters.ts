import type { ListingFilters } from '#app/domain/catalog/listing-filters.ts'
import { parseDecimal } from '#app/kernel/money.ts'

type Asked = {
  readonly min: string
  readonly max: string
  readonly currency: string
  readonly shopIds: readonly string[]
  readonly optionTerms: readonly string[]
  readonly onlyAvailable: boolean
}

/**
 * What an address asks for, as the readers take it. Prices count only in the currency they were meant in: `listedCurrency`
 * is what `listFacets` names, null if it names none.
 */
export function toListingFilters(asked: Asked, listedCurrency: string | null): ListingFilters {
  const isSameCurrency = asked.currency !== '' && asked.currency === listedCurrency
  return {
    ...(isSameCurrency && {
      minPriceMinor: minorOf(asked.min, asked.currency),
      maxPriceMinor: minorOf(asked.max, asked.currency),
    }),
    ...(asked.shopIds.length > 0 && { shopIds: asked.shopIds }),
    ...(asked.optionTerms.length > 0 && { optionTerms: asked.optionTerms }),
    ...(asked.onlyAvailable && { onlyAvailable: true }),
  }
}

/** Undefined for nothing typed, and for more decimals than the currency has. */
function minorOf(typed: string, currency: string): bigint | undefined {
  if (typed === '') return undefined
  try {
    return parseDecimal(typed, currency)
  } catch {
    return undefined
  }
}
