import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { originsOf, readCheckoutLines, type CheckoutLine, type LineOrigin } from './checkout-lines.ts'
import { findCheckoutForUpdate } from './internal/lock-checkout.server.ts'
import { writeParts } from './internal/write-parts.server.ts'
import type { PartQuote } from './purchase-quote.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { CheckoutRefusal } from './refusals.ts'

/**
 * The shopper saw what changed at the till and goes on: prices and quantities become the current ones, what is gone
 * leaves, and a shop of which nothing is left with it (H11).
 * Idempotent on: the checkout's state.
 */
export async function confirmCheckoutChanges(
  tx: Tx,
  input: { readonly checkoutId: string; readonly shopperKey: string },
): Promise<Outcome<{ linesLeft: number }, CheckoutRefusal>> {
  const checkout = await findCheckoutForUpdate(tx, input)
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.state !== 'open') return refuse('CHECKOUT_CLOSED')
  const quote = await quoteCheckout(tx, checkout.id)
  const originOf = originsOf(checkout.parts.flatMap((part) => readCheckoutLines(part.lines)))
  const parts = quote.parts
    .map((part) => ({ shopId: part.shopId, lines: linesLeftOf(part, originOf) }))
    .filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) {
    await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'abandoned', failure: 'SOLD_OUT' } })
    return refuse('CART_EMPTY')
  }
  await tx.checkout.update({ where: { id: checkout.id }, data: { currency: quote.currency, failure: null } })
  await writeParts(tx, checkout.id, parts)
  return accept({ linesLeft: parts.reduce((count, { lines }) => count + lines.length, 0) })
}

function linesLeftOf({ lines }: PartQuote, originOf: (variantId: string) => LineOrigin): CheckoutLine[] {
  return lines.flatMap(({ diff, variantId, quantity, unitPriceMinor }) => {
    if (diff?.type === 'gone' || diff?.type === 'soldOut') return []
    const left = diff?.type === 'lessStock' ? diff.available : quantity
    return [{ variantId, quantity: left, unitPriceMinor, ...originOf(variantId) }]
  })
}
