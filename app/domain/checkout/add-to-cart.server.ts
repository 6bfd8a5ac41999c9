import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { maximumCartLines } from './inputs.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { cartLineOfSql, putIntoCartSql } from './internal/cart-line.sql.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listSaleLines, type SaleLine } from './internal/sale-lines.server.ts'
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
  const [kept] = await sql<Kept>(tx, cartLineOfSql, [cart.id, input.variantId])
  if (kept && !kept.isKnown && kept.lineCount >= maximumCartLines) {
    return refuse('CART_FULL', { maximum: maximumCartLines })
  }
  const sale = (await listSaleLines(tx, [input.variantId], input.country)).get(input.variantId)
  if (!sale) return refuse('GONE')
  if (!Number.isInteger(input.quantity) || input.quantity < 1) return refuse('QUANTITY_TOO_LOW')
  const held = kept?.quantity ?? 0
  const quantity = held + input.quantity
  const refusal = judgeQuantity(quantity, sale, held)
  if (refusal) return refusal
  return accept({ lineId: await put(tx, { cartId: cart.id, input, sale, quantity }), quantity })
}

type Kept = { readonly lineCount: number; readonly quantity: number | null; readonly isKnown: boolean }
type Put = { readonly cartId: string; readonly input: AddToCart; readonly sale: SaleLine; readonly quantity: number }

async function put(tx: Tx, { cartId, input, sale, quantity }: Put): Promise<string> {
  const { shopId, productId, priceMinor, currency } = sale
  const { shopperKey, variantId, accountId = null, touchId = null } = input
  const led = await touchOfLine(tx, { shopperKey, accountId, shopId, productId, touchId })
  const row = [cartId, shopId, variantId, quantity, priceMinor, currency, tx.now, led]
  const [line] = await sql<{ id: string }>(tx, putIntoCartSql, [newId('cartLine'), ...row])
  assert(line, 'the statement writes the line')
  return line.id
}
