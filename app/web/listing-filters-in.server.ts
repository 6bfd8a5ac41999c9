import { findPriceCurrency } from '#app/domain/catalog/list-listing.server.ts'
import type { ListingFilters } from '#app/domain/catalog/listing-filters.ts'
import { db } from './database.server.ts'
import { toListingFilters } from './to-listing-filters.ts'

/** What an address asks for, in a country: a price counts only if it was meant in the currency that is shown there. */
export async function listingFiltersIn(
  country: string,
  asked: Parameters<typeof toListingFilters>[0],
): Promise<ListingFilters> {
  const isPriced = asked.min !== '' || asked.max !== ''
  return toListingFilters(asked, isPriced ? await findPriceCurrency(db, country) : null)
}
