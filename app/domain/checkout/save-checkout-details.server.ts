import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { originsOf, readCheckoutLines, storeCheckoutLines } from './checkout-lines.ts'
import type { CheckoutDetails } from './inputs.ts'
import { findCheckoutForUpdate, type CheckoutWithParts } from './internal/lock-checkout.server.ts'
import { quoteOffers } from './internal/quote-offers.ts'
import { readOffers } from './internal/read-offers.server.ts'
import { changeCurrencySql, saveDetailsSql } from './internal/save-details.sql.ts'
import { writeParts } from './internal/write-parts.server.ts'
import { chooseShippingSql } from './internal/write-parts.sql.ts'
import type { PurchaseQuote } from './purchase-quote.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type SaveCheckoutDetails = CheckoutDetails & {
  readonly checkoutId: string
  readonly shopperKey: string
  /** Chosen ways of sending, at most one for each shop; an option says by itself whose it is. */
  readonly shippingOptionIds?: readonly string[]
}

/**
 * Who gets it, where, and how each shop's part is sent. Another country means other prices and other shipping: the
 * quote says so. A part without a choice keeps its earlier one, or takes the first that serves the address.
 * Idempotent on: (checkout, details).
 */
export async function saveCheckoutDetails(
  tx: Tx,
  { checkoutId, shopperKey, email, address, shippingOptionId, shippingOptionIds = [] }: SaveCheckoutDetails,
): Promise<Outcome<{ quote: PurchaseQuote }, CheckoutRefusal>> {
  const checkout = await findCheckoutForUpdate(tx, { checkoutId, shopperKey })
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.state !== 'open') return refuse('CHECKOUT_CLOSED')
  const phone = address.phone || null
  await sql(tx, saveDetailsSql, [checkoutId, email, phone, JSON.stringify(address), address.country])
  const addressed = { ...checkout, email, phone, shippingAddress: address, country: address.country }
  const offers = await readOffers(tx, addressed)
  const quote = quoteOffers(addressed, offers)
  const options = [...(shippingOptionId ? [shippingOptionId] : []), ...shippingOptionIds]
  const shipped = await chooseShipping(tx, addressed, quote, options)
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country: address.country })
  if (quote.hasMixedCurrencies) return refuse('CURRENCIES_DIFFER')
  const seen = quote.currency === checkout.currency ? shipped : await takeAsSeen(tx, shipped, quote)
  return accept({ quote: quoteOffers(seen, offers) })
}

async function chooseShipping(
  tx: Tx,
  checkout: CheckoutWithParts,
  quote: PurchaseQuote,
  options: readonly string[],
): Promise<CheckoutWithParts> {
  const chosen = new Map(
    quote.parts.map(({ shopId, shippingOptions, shipping }) => {
      const picked = shippingOptions.find(({ optionId }) => options.includes(optionId)) ?? shipping
      return [shopId, (picked ?? shippingOptions[0])?.optionId ?? null]
    }),
  )
  await sql(tx, chooseShippingSql, [checkout.id, [...chosen.keys()], [...chosen.values()]])
  const parts = checkout.parts.map((part) => ({ ...part, shippingOptionId: chosen.get(part.shopId) ?? null }))
  return { ...checkout, parts }
}

/** The shopper is looking at the new country's prices now, so these are the seen ones. */
async function takeAsSeen(
  tx: Tx,
  checkout: CheckoutWithParts,
  { currency, parts: quoted }: PurchaseQuote,
): Promise<CheckoutWithParts> {
  await sql(tx, changeCurrencySql, [checkout.id, currency])
  const originOf = originsOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const seen = quoted.map(({ shopId, lines }) => ({
    shopId,
    lines: lines.map((line) => ({ ...line, ...originOf(line.variantId) })),
  }))
  await writeParts(tx, checkout.id, seen)
  const lines = new Map(seen.map((part) => [part.shopId, storeCheckoutLines(part.lines)]))
  const parts = checkout.parts.map((part) => ({ ...part, lines: lines.get(part.shopId) ?? part.lines }))
  return { ...checkout, currency, parts }
}
