import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { readCheckoutLines, touchesOf } from './checkout-lines.ts'
import type { CheckoutDetails } from './inputs.ts'
import { findCheckoutForUpdate, type LockedCheckout } from './internal/lock-checkout.server.ts'
import { writeParts } from './internal/write-parts.server.ts'
import type { PurchaseQuote } from './purchase-quote.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
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
  await tx.checkout.update({
    where: { id: checkoutId },
    data: { email, phone: address.phone || null, shippingAddress: address, country: address.country },
  })
  const quote = await quoteCheckout(tx, checkoutId)
  await chooseShipping(tx, checkout, quote, [...(shippingOptionId ? [shippingOptionId] : []), ...shippingOptionIds])
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country: address.country })
  if (quote.hasMixedCurrencies) return refuse('CURRENCIES_DIFFER')
  if (quote.currency !== checkout.currency) await takeAsSeen(tx, checkout, quote)
  return accept({ quote: await quoteCheckout(tx, checkoutId) })
}

async function chooseShipping(
  tx: Tx,
  { id: checkoutId }: LockedCheckout,
  quote: PurchaseQuote,
  chosen: readonly string[],
): Promise<void> {
  for (const { shopId, shippingOptions, shipping } of quote.parts) {
    const picked = shippingOptions.find(({ optionId }) => chosen.includes(optionId)) ?? shipping ?? shippingOptions[0]
    await tx.checkoutPart.update({
      where: { checkoutId_shopId: { checkoutId, shopId } },
      data: { shippingOptionId: picked?.optionId ?? null },
    })
  }
}

/** The shopper is looking at the new country's prices now, so these are the seen ones. */
async function takeAsSeen(tx: Tx, checkout: LockedCheckout, { currency, parts }: PurchaseQuote): Promise<void> {
  await tx.checkout.update({ where: { id: checkout.id }, data: { currency } })
  const touches = touchesOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const seen = parts.map(({ shopId, lines }) => ({
    shopId,
    lines: lines.map((line) => ({ ...line, touchId: touches.get(line.variantId) ?? null })),
  }))
  await writeParts(tx, checkout.id, seen)
}
