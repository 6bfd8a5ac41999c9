import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readCheckoutLines } from './checkout-lines.ts'
import { listSaleLines, type SaleLine } from './internal/sale-lines.server.ts'
import { listShopTerms } from './internal/shop-offers.server.ts'
import { toPurchaseQuote, type PurchaseQuote } from './purchase-quote.ts'
import { buildQuote } from './quote.ts'

/** What this checkout costs at this instant, judged against what the shopper saw when they entered it (H11). */
export async function quoteCheckout(db: Reader, checkoutId: string): Promise<PurchaseQuote> {
  const { parts, country, currency } = await db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    include: { parts: { orderBy: { position: 'asc' } } },
  })
  const wanted = parts.map((part) => ({ ...part, lines: readCheckoutLines(part.lines) }))
  const variantIds = wanted.flatMap(({ lines }) => lines.map((line) => line.variantId))
  // One after another: inside a transaction there is one connection.
  const offered = withHeld(await listSaleLines(db, variantIds, country), await unitsHeldBy(db, checkoutId))
  const shopIds = wanted.map((part) => part.shopId)
  const shops = await listShopTerms(db, shopIds)
  return toPurchaseQuote(
    wanted.map(({ shopId, lines, shippingOptionId }) => {
      const shop = shops.get(shopId)
      if (!shop) throw new Error(`Checkout ${checkoutId} is of a shop that does not exist`)
      const quote = buildQuote({
        country,
        shopCurrency: shop.currency,
        wanted: lines.map((line) => ({ ...line, seenPriceMinor: line.unitPriceMinor, seenCurrency: currency })),
        offered,
        shippingOffers: shop.shippingOffers,
        shippingOptionId,
      })
      return { ...quote, shopId }
    }),
  )
}

/** Units this checkout already holds are not sellable to others, but they are to this shopper. */
function withHeld(offered: Map<string, SaleLine>, held: ReadonlyMap<string, number>): Map<string, SaleLine> {
  for (const [variantId, units] of held) {
    const line = offered.get(variantId)
    if (line && line.available !== null) offered.set(variantId, { ...line, available: line.available + units })
  }
  return offered
}

async function unitsHeldBy(db: Reader, checkoutId: string): Promise<Map<string, number>> {
  const instant = 'now' in db ? db.now : now()
  const held = await db.reservation.findMany({
    where: { checkoutId, state: 'active', expiresAt: { gt: instant } },
    select: { variantId: true, quantity: true },
  })
  return new Map(held.map((hold) => [hold.variantId, hold.quantity]))
}
