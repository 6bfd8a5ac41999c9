import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listResoldLines } from './internal/resold-lines.server.ts'

/**
 * "OK, understood": new prices become the seen ones, quantities fall to what is left, and what is gone or sold out
 * leaves the cart (H11). Only one shop's lines, the ones the shopper is looking at.
 * Idempotent on: the cart's state (a second confirmation changes nothing).
 */
export async function confirmCartChanges(
  tx: Tx,
  input: { readonly shopperKey: string; readonly shopId: string; readonly country: string },
): Promise<Outcome<{ linesLeft: number }, never>> {
  const cart = await lockCart(tx, input)
  const lines = await tx.cartLine.findMany({ where: { cartId: cart.id, shopId: input.shopId, savedAt: null } })
  const sales = await listResoldLines(tx, lines, input.country)
  let linesLeft = 0
  for (const line of lines) {
    const sale = sales.get(line.variantId)
    const isLeft = sale?.isOnSale && (sale.available === null || sale.available > 0)
    if (!isLeft) {
      await tx.cartLine.delete({ where: { id: line.id } })
      continue
    }
    linesLeft++
    const quantity = Math.min(line.quantity, sale.available ?? line.quantity)
    const data = { quantity, seenPriceMinor: sale.priceMinor, currency: sale.currency }
    await tx.cartLine.update({ where: { id: line.id }, data })
  }
  return accept({ linesLeft })
}
