import type { SandboxContext } from '../context.ts'
import type { UserError } from '../graphql/errors.ts'
import type { Order, OrderLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { buildLine } from './build-lines.ts'
import { routeLines } from './fulfillment-orders.ts'
import { claim, planClaims } from './inventory-claim.ts'

/** Goods that join an order later, at today's price: stock is set aside for them and they are to be shipped. */
export function addLines(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  items: readonly { variantId: number; quantity: number }[],
  eventId: string,
): OrderLine[] {
  const errors: UserError[] = []
  const lines = items.map(({ variantId, quantity }, index) => {
    const found = state.variantById(variantId)
    const input = {
      variantId: `gid://shopify/ProductVariant/${variantId}`,
      quantity,
      requiresShipping: found?.variant.requiresShipping ?? false,
    }
    return { ...buildLine(ctx, state, order, input, index, errors), isAdded: true }
  })
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join(' '))
  const claims = planClaims(state, lines, 'DECREMENT_IGNORING_POLICY')
  if ('plans' in claims) claim(ctx, state, claims.plans, eventId)
  order.lines.push(...lines)
  routeLines(ctx, state, order, lines)
  return lines
}
