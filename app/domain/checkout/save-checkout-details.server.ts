import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { storeCheckoutLines } from './checkout-lines.ts'
import type { CheckoutDetails } from './inputs.ts'
import { findCheckoutForUpdate } from './internal/lock-checkout.server.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { Quote } from './quote.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type SaveCheckoutDetails = CheckoutDetails & { readonly checkoutId: string; readonly shopperKey: string }

/**
 * Who gets it, where, and how it is sent. Another country means other prices and other shipping: the quote says so.
 * Without a choice of shipping the first one that serves the address is taken.
 * Idempotent on: (checkout, details).
 */
export async function saveCheckoutDetails(
  tx: Tx,
  { checkoutId, shopperKey, email, address, shippingOptionId }: SaveCheckoutDetails,
): Promise<Outcome<{ quote: Quote }, CheckoutRefusal>> {
  const checkout = await findCheckoutForUpdate(tx, { checkoutId, shopperKey })
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.state !== 'open') return refuse('CHECKOUT_CLOSED')
  await tx.checkout.update({
    where: { id: checkoutId },
    data: { email, phone: address.phone || null, shippingAddress: address, country: address.country, shippingOptionId },
  })
  const quote = await quoteCheckout(tx, checkoutId)
  if (quote.isNotShippable) {
    await tx.checkout.update({ where: { id: checkoutId }, data: { shippingOptionId: null } })
    return refuse('NOT_SHIPPABLE', { country: address.country })
  }
  const chosen = quote.shipping?.optionId ?? quote.shippingOptions[0]?.optionId ?? null
  const isOtherCurrency = quote.currency !== checkout.currency
  await tx.checkout.update({
    where: { id: checkoutId },
    data: {
      shippingOptionId: chosen,
      // The shopper is looking at the new country's prices now, so these are the seen ones.
      ...(isOtherCurrency ? { currency: quote.currency, lines: storeCheckoutLines(quote.lines) } : {}),
    },
  })
  return accept({ quote: await quoteCheckout(tx, checkoutId) })
}
