import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readCheckoutLines } from './checkout-lines.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { listShopTerms } from './internal/shop-offers.server.ts'
import { buildQuote, type Quote } from './quote.ts'

/** What this checkout costs at this instant, judged against what the shopper saw when they entered it (H11). */
export async function quoteCheckout(db: Reader, checkoutId: string): Promise<Quote> {
  const checkout = await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
  const lines = readCheckoutLines(checkout.lines)
  const variantIds = lines.map((line) => line.variantId)
  // One after another: inside a transaction there is one connection.
  const offered = await listSaleLines(db, variantIds, checkout.country)
  const held = await unitsHeldBy(db, checkoutId)
  const shops = await listShopTerms(db, [checkout.shopId])
  const shop = shops.get(checkout.shopId)
  if (!shop) throw new Error(`Checkout ${checkoutId} is of a shop that does not exist`)
  for (const [variantId, units] of held) {
    const line = offered.get(variantId)
    // Units this checkout already holds are not sellable to others, but they are to this shopper.
    if (line && line.available !== null) offered.set(variantId, { ...line, available: line.available + units })
  }
  return buildQuote({
    country: checkout.country,
    shopCurrency: shop.currency,
    wanted: lines.map((line) => ({ ...line, seenPriceMinor: line.unitPriceMinor, seenCurrency: checkout.currency })),
    offered,
    shippingOffers: shop.shippingOffers,
    shippingOptionId: checkout.shippingOptionId,
  })
}

async function unitsHeldBy(db: Reader, checkoutId: string): Promise<Map<string, number>> {
  const instant = 'now' in db ? db.now : now()
  const held = await db.reservation.findMany({
    where: { checkoutId, state: 'active', expiresAt: { gt: instant } },
    select: { variantId: true, quantity: true },
  })
  return new Map(held.map((hold) => [hold.variantId, hold.quantity]))
}
