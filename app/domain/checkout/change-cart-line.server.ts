import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import type { CartRefusal } from './refusals.ts'

/**
 * Sets a line's quantity. A price that went up meanwhile still waits for its own confirmation.
 * Idempotent on: (line, quantity).
 */
export async function changeCartLine(
  tx: Tx,
  input: { readonly shopperKey: string; readonly lineId: string; readonly quantity: number },
): Promise<Outcome<{ quantity: number }, CartRefusal>> {
  const cart = await lockCart(tx, { shopperKey: input.shopperKey })
  const line = await tx.cartLine.findFirst({ where: { id: input.lineId, cartId: cart.id } })
  if (!line) return refuse('LINE_NOT_FOUND')
  const sale = (await listSaleLines(tx, [line.variantId], cart.country)).get(line.variantId)
  if (!sale) return refuse('GONE')
  const refusal = judgeQuantity(input.quantity, sale, line.quantity)
  if (refusal) return refusal
  await tx.cartLine.update({ where: { id: line.id }, data: { quantity: input.quantity } })
  return accept({ quantity: input.quantity })
}
