import type { Tx } from '#app/platform/db/database.server.ts'

type Buyer = { readonly shopperKey: string; readonly accountId: string | null }

/**
 * Takes what was bought out of the buyer's carts, on every device; units added meanwhile in another tab stay, and so
 * does what is kept for another time.
 */
export async function emptyBoughtLines(
  tx: Tx,
  buyer: Buyer,
  bought: readonly { readonly variantId: string; readonly quantity: number }[],
): Promise<void> {
  const owners = [{ shopperKey: buyer.shopperKey }, ...(buyer.accountId ? [{ accountId: buyer.accountId }] : [])]
  for (const { variantId, quantity } of bought) {
    const lines = await tx.cartLine.findMany({ where: { variantId, savedAt: null, cart: { OR: owners } } })
    for (const line of lines) {
      if (line.quantity <= quantity) await tx.cartLine.delete({ where: { id: line.id } })
      else await tx.cartLine.update({ where: { id: line.id }, data: { quantity: line.quantity - quantity } })
    }
  }
}
