import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import type { CartRefusal } from './refusals.ts'

type OwnLine = { readonly shopperKey: string; readonly lineId: string }
type Moved = Outcome<{ readonly variantId: string }, Extract<CartRefusal, 'LINE_NOT_FOUND'>>

/**
 * Keeps a line for another time: it stays in sight, and is not part of what is paid for.
 * Idempotent on: line.
 */
export async function keepForLater(tx: Tx, of: OwnLine): Promise<Moved> {
  return move(tx, of, tx.now)
}

/** Puts a kept line back among what is paid for. Idempotent on: line. */
export async function moveToCart(tx: Tx, of: OwnLine): Promise<Moved> {
  return move(tx, of, null)
}

async function move(tx: Tx, { shopperKey, lineId }: OwnLine, savedAt: Date | null): Promise<Moved> {
  const cart = await lockCart(tx, { shopperKey })
  const line = await tx.cartLine.findFirst({ where: { id: lineId, cartId: cart.id } })
  if (!line) return refuse('LINE_NOT_FOUND')
  await tx.cartLine.update({ where: { id: lineId }, data: { savedAt } })
  return accept({ variantId: line.variantId })
}
