import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import type { CartRefusal } from './refusals.ts'

/**
 * Takes a line out of the cart.
 * Idempotent on: line (a second removal finds none and says so).
 */
export async function removeCartLine(
  tx: Tx,
  input: { readonly shopperKey: string; readonly lineId: string },
): Promise<Outcome<{ variantId: string; quantity: number }, Extract<CartRefusal, 'LINE_NOT_FOUND'>>> {
  const cart = await lockCart(tx, { shopperKey: input.shopperKey })
  const line = await tx.cartLine.findFirst({ where: { id: input.lineId, cartId: cart.id } })
  if (!line) return refuse('LINE_NOT_FOUND')
  await tx.cartLine.delete({ where: { id: line.id } })
  return accept({ variantId: line.variantId, quantity: line.quantity })
}
