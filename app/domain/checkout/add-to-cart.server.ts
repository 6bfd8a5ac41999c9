import { assert } from '#app/kernel/assert.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { maximumCartLines } from './inputs.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { cartLineOfSql, putIntoCartSql } from './internal/cart-line.sql.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { findOneForSale } from './internal/resold-lines.server.ts'
import type { SaleLine } from './internal/sale-lines.server.ts'
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
  /** The reseller's set that it was taken from; it then has their price, as far as the merchant allows it. */
  readonly shareSetId?: string | null
}

export type AddedToCart = {
  readonly lineId: string
  readonly quantity: number
  /** The units that were there before have another seller's price now, a reseller's or the shop's own; null: the same one's. */
  readonly priceNowOf: 'reseller' | 'shop' | null
}

/**
 * Puts units of a variant into the cart, on top of those already there; what was kept for another time comes back.
 * A variant has one price in a cart: where it is taken anew from somewhere else, the last one's holds for all units.
 * Repeatable by meaning, not by key: adding twice means two; the cart's lock keeps two tabs from losing one.
 */
export async function addToCart(tx: Tx, input: AddToCart): Promise<Outcome<AddedToCart, CartRefusal>> {
  const cart = await lockCart(tx, input)
  const [kept] = await sql<Kept>(tx, cartLineOfSql, [cart.id, input.variantId])
  if (kept && !kept.isKnown && kept.lineCount >= maximumCartLines) {
    return refuse('CART_FULL', { maximum: maximumCartLines })
  }
  const sale = await findOneForSale(tx, input)
  if (!sale) return refuse('GONE')
  if (!Number.isInteger(input.quantity) || input.quantity < 1) return refuse('QUANTITY_TOO_LOW')
  const held = kept?.quantity ?? 0
  const quantity = held + input.quantity
  const refusal = judgeQuantity(quantity, sale, held)
  if (refusal) return refusal
  const lineId = await put(tx, { cartId: cart.id, input, sale, quantity })
  const hadOther = held > 0 && (kept?.shareSetId ?? null) !== (sale.resale?.shareSetId ?? null)
  return accept({ lineId, quantity, priceNowOf: hadOther ? (sale.resale ? 'reseller' : 'shop') : null })
}

type Kept = {
  readonly lineCount: number
  readonly quantity: number | null
  readonly isKnown: boolean
  readonly shareSetId: string | null
}
type Put = { readonly cartId: string; readonly input: AddToCart; readonly sale: SaleLine; readonly quantity: number }

async function put(tx: Tx, { cartId, input, sale, quantity }: Put): Promise<string> {
  const { shopId, productId, priceMinor, currency, resale } = sale
  const { shopperKey, variantId, accountId = null, touchId = null } = input
  const led = await touchOfLine(tx, { shopperKey, accountId, shopId, productId, touchId })
  const taken = [resale?.shareSetId ?? null, resale?.marginBps ?? 0]
  const row = [cartId, shopId, variantId, quantity, priceMinor, currency, tx.now, led, ...taken]
  const [line] = await sql<{ id: string }>(tx, putIntoCartSql, [newId('cartLine'), ...row])
  assert(line, 'the statement writes the line')
  return line.id
}
