import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { maximumCartLines } from './inputs.ts'
import { lockCart } from './internal/lock-cart.server.ts'

/**
 * At sign-in: this browser's cart becomes the account's, and gains what the account has in carts of other browsers.
 * A variant in both keeps the larger quantity, so signing in twice adds nothing.
 * Idempotent on: (cart, variant).
 */
export async function mergeCarts(
  tx: Tx,
  owner: { readonly shopperKey: string; readonly accountId: string },
): Promise<void> {
  const cart = await lockCart(tx, owner)
  const elsewhere = await tx.cartLine.findMany({
    where: { cart: { accountId: owner.accountId, id: { not: cart.id } } },
    orderBy: { addedAt: 'asc' },
  })
  const here = await tx.cartLine.findMany({ where: { cartId: cart.id } })
  const byVariant = new Map(here.map((line) => [line.variantId, line]))
  for (const line of elsewhere) {
    const mine = byVariant.get(line.variantId)
    if (mine && mine.quantity >= line.quantity) continue
    if (mine) {
      await tx.cartLine.update({ where: { id: mine.id }, data: { quantity: line.quantity } })
      byVariant.set(line.variantId, { ...mine, quantity: line.quantity })
    } else if (byVariant.size < maximumCartLines) {
      const copy = { ...line, id: newId('cartLine'), cartId: cart.id }
      await tx.cartLine.create({ data: copy })
      byVariant.set(line.variantId, copy)
    }
  }
}
