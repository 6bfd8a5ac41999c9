import { findVouchers } from '#app/domain/deals/find-vouchers.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Checkout, CheckoutPart } from '@prisma/client'
import { readCheckoutLines, type CheckoutLine } from './checkout-lines.ts'
import { PostalAddress } from './inputs.ts'
import { listSaleLines, type SaleLine } from './internal/sale-lines.server.ts'
import { listShopTerms, type ShopTerms } from './internal/shop-offers.server.ts'
import { toPurchaseQuote, type PartQuote, type PurchaseQuote } from './purchase-quote.ts'
import { buildQuote } from './quote.ts'
import { taxRulesFor } from './tax-rules-for.ts'

/**
 * What this checkout costs at this instant, with the vouchers typed into it and the taxes of where it goes, judged
 * against what the shopper saw when they entered it (H11, H14).
 */
export async function quoteCheckout(db: Reader, checkoutId: string): Promise<PurchaseQuote> {
  const checkout = await db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    include: { parts: { orderBy: { position: 'asc' } } },
  })
  const wanted = checkout.parts.map((part) => ({ ...part, lines: readCheckoutLines(part.lines) }))
  const variantIds = wanted.flatMap(({ lines }) => lines.map((line) => line.variantId))
  // One after another: inside a transaction there is one connection.
  const offered = withHeld(await listSaleLines(db, variantIds, checkout.country), await unitsHeldBy(db, checkoutId))
  const shopIds = wanted.map((part) => part.shopId)
  const shops = await listShopTerms(db, shopIds)
  const parts: PartQuote[] = []
  for (const part of wanted) {
    const shop = shops.get(part.shopId)
    if (!shop) throw new Error(`Checkout ${checkoutId} is of a shop that does not exist`)
    parts.push(await quotePart(db, { checkout, part, shop, offered }))
  }
  return toPurchaseQuote(parts)
}

type PartToQuote = {
  readonly checkout: Checkout
  readonly part: Omit<CheckoutPart, 'lines'> & { readonly lines: readonly CheckoutLine[] }
  readonly shop: ShopTerms
  readonly offered: ReadonlyMap<string, SaleLine>
}

async function quotePart(db: Reader, { checkout, part, shop, offered }: PartToQuote): Promise<PartQuote> {
  const { country, currency, shopperKey, accountId, voucherCodes: codes } = checkout
  const { shopId, shippingOptionId } = part
  const address = PostalAddress.safeParse(checkout.shippingAddress)
  const region = address.success ? address.data.region || null : null
  const quote = buildQuote({
    country,
    shopCurrency: shop.currency,
    wanted: part.lines.map((line) => ({ ...line, seenPriceMinor: line.unitPriceMinor, seenCurrency: currency })),
    offered,
    shippingOffers: shop.shippingOffers,
    shippingOptionId,
    taxRules: taxRulesFor(shop.taxRates, country, region),
    vouchers: await findVouchers(db, { shopId, codes, shopperKey, accountId }),
  })
  return { ...quote, shopId }
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
