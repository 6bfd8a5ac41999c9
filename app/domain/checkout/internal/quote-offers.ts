import { readCheckoutLines } from '../checkout-lines.ts'
import { PostalAddress } from '../inputs.ts'
import { toPurchaseQuote, type PurchaseQuote } from '../purchase-quote.ts'
import { buildQuote } from '../quote.ts'
import { taxRulesFor } from '../tax-rules-for.ts'
import type { CheckoutWithParts } from './lock-checkout.server.ts'
import type { Offers } from './read-offers.server.ts'

/** What this checkout costs by these offers, judged against what the shopper saw when they entered it (H11, H14). */
export function quoteOffers(checkout: CheckoutWithParts, { sales, shops, vouchers }: Offers): PurchaseQuote {
  const { country, currency } = checkout
  const address = PostalAddress.safeParse(checkout.shippingAddress)
  const region = address.success ? address.data.region || null : null
  return toPurchaseQuote(
    checkout.parts.map(({ shopId, shippingOptionId, lines }) => {
      const shop = shops.get(shopId)
      const typed = vouchers.get(shopId)
      if (!shop || !typed) throw new Error(`Checkout ${checkout.id} is of a shop that does not exist`)
      const quote = buildQuote({
        country,
        shopCurrency: shop.currency,
        wanted: readCheckoutLines(lines).map((line) => {
          return { ...line, seenPriceMinor: line.unitPriceMinor, seenCurrency: currency }
        }),
        offered: sales,
        shippingOffers: shop.shippingOffers,
        shippingOptionId,
        taxRules: taxRulesFor(shop.taxRates, country, region),
        vouchers: typed,
      })
      return { ...quote, shopId }
    }),
  )
}
