import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { storeCheckoutLines } from './checkout-lines.ts'
import { findCheckoutForUpdate } from './internal/lock-checkout.server.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import type { CheckoutRefusal } from './refusals.ts'

/**
 * The shopper saw what changed at the till and goes on: prices and quantities become the current ones (H11).
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
  const lines = quote.lines.flatMap((line) => {
    if (line.diff?.type === 'gone' || line.diff?.type === 'soldOut') return []
    return [{ ...line, quantity: line.diff?.type === 'lessStock' ? line.diff.available : line.quantity }]
  })
  if (lines.length === 0) {
    await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'abandoned', failure: 'SOLD_OUT' } })
    return refuse('CART_EMPTY')
  }
  await tx.checkout.update({
    where: { id: checkout.id },
    data: { currency: quote.currency, lines: storeCheckoutLines(lines), failure: null },
  })
  return accept({ linesLeft: lines.length })
}
