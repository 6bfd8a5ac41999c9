import type { Reader } from '#app/platform/db/database.server.ts'
import { getCheckoutWithParts } from './internal/lock-checkout.server.ts'
import { quoteOffers } from './internal/quote-offers.ts'
import { readOffers } from './internal/read-offers.server.ts'
import type { PurchaseQuote } from './purchase-quote.ts'

/**
 * What this checkout costs at this instant, with the vouchers typed into it and the taxes of where it goes, judged
 * against what the shopper saw when they entered it (H11, H14).
 */
export async function quoteCheckout(db: Reader, checkoutId: string): Promise<PurchaseQuote> {
  const checkout = await getCheckoutWithParts(db, checkoutId)
  return quoteOffers(checkout, await readOffers(db, checkout))
}
