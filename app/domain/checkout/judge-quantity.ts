import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import { maximumQuantity } from './inputs.ts'
import type { CartRefusal } from './refusals.ts'

/** May a cart hold this many of a variant? Null = yes. `held` is what it holds already. */
export function judgeQuantity(
  quantity: number,
  sale: { readonly isOnSale: boolean; readonly available: number | null },
  held: number,
): Refusal<CartRefusal> | null {
  if (!Number.isInteger(quantity) || quantity < 1) return refuse('QUANTITY_TOO_LOW')
  if (quantity > maximumQuantity) return refuse('QUANTITY_TOO_HIGH', { maximum: maximumQuantity })
  if (!sale.isOnSale) return refuse('GONE')
  if (sale.available === null || quantity <= sale.available) return null
  return sale.available <= 0 ? refuse('SOLD_OUT') : refuse('LESS_STOCK', { available: sale.available, held })
}
