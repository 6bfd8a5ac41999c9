import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { maximumCartLines } from './inputs.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { touchOfLine } from './internal/touch-of-line.server.ts'
import type { CartRefusal } from './refusals.ts'

export type AddToCart = {
  readonly shopperKey: string
  readonly variantId: string
  readonly quantity: number
  readonly country: string
  readonly accountId?: string | null
  /** The touch that led here; without one, the shopper's latest for the product. */
  readonly touchId?: string | null
}

/**
 * Puts units of a variant into the cart, on top of those already there; what was kept for another time comes back.
 * Repeatable by meaning, not by key: adding twice means two; the cart's lock keeps two tabs from losing one.
 */
export async function addToCart(
  tx: Tx,
  input: AddToCart,
): Promise<Outcome<{ lineId: string; quantity: number }, CartRefusal>> {
  const cart = await lockCart(tx, input)
  const existing = await tx.cartLine.findUnique({
    where: { cartId_variantId: { cartId: cart.id, variantId: input.variantId } },
  })
  if (!existing && (await tx.cartLine.count({ where: { cartId: cart.id } })) >= maximumCartLines) {
    return refuse('CART_FULL', { maximum: maximumCartLines })
  }
  const sale = (await listSaleLines(tx, [input.variantId], input.country)).get(input.variantId)
  if (!sale) return refuse('GONE')
  if (!Number.isInteger(input.quantity) || input.quantity < 1) return refuse('QUANTITY_TOO_LOW')
  const held = existing && existing.savedAt === null ? existing.quantity : 0
  const quantity = held + input.quantity
  const refusal = judgeQuantity(quantity, sale, held)
  if (refusal) return refusal
  const { shopId, productId } = sale
  const { shopperKey, accountId = null, touchId = null } = input
  const led = await touchOfLine(tx, { shopperKey, accountId, shopId, productId, touchId })
  const seen = {
    quantity,
    seenPriceMinor: sale.priceMinor,
    currency: sale.currency,
    savedAt: null,
    ...(led ? { touchId: led } : {}),
  }
  const line = await tx.cartLine.upsert({
    where: { cartId_variantId: { cartId: cart.id, variantId: input.variantId } },
    create: {
      id: newId('cartLine'),
      cartId: cart.id,
      shopId: sale.shopId,
      variantId: input.variantId,
      addedAt: tx.now,
      ...seen,
    },
    update: seen,
  })
  return accept({ lineId: line.id, quantity: line.quantity })
}
