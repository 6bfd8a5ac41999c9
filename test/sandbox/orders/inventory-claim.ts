import type { SandboxContext } from '../context.ts'
import { levelAt, moveStock } from '../catalog/stock.ts'
import type { OrderLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'

export type InventoryBehaviour = 'BYPASS' | 'DECREMENT_IGNORING_POLICY' | 'DECREMENT_OBEYING_POLICY'
type Plan = { line: OrderLine; locationId: number }

/**
 * Chooses one location per inventory item, for all its lines together. All or nothing: the first item that no location
 * can serve refuses the whole order, and its first line is named.
 */
export function planClaims(
  state: ShopState,
  lines: readonly OrderLine[],
  behaviour: InventoryBehaviour,
): { plans: Plan[] } | { shortLine: number } {
  if (behaviour === 'BYPASS') return { plans: [] }
  const wanted = new Map<number, { quantity: number; lines: OrderLine[] }>()
  for (const line of lines) {
    if (line.inventoryItemId === null) continue
    const item = wanted.get(line.inventoryItemId) ?? { quantity: 0, lines: [] }
    item.quantity += line.quantity
    item.lines.push(line)
    wanted.set(line.inventoryItemId, item)
  }
  const plans: Plan[] = []
  for (const [itemId, item] of wanted) {
    const found = state.variantByItem(itemId)
    if (!found || !found.variant.tracked) continue
    const active = state.shop.locations.filter((location) => location.isActive)
    const enough = active.find((one) => (levelAt(found.variant, one.id)?.available ?? 0) >= item.quantity)
    const mayOversell = behaviour === 'DECREMENT_IGNORING_POLICY' || found.variant.inventoryPolicy === 'CONTINUE'
    const chosen = enough ?? (mayOversell ? active[0] : undefined)
    if (!chosen) return { shortLine: lines.indexOf(item.lines[0] as OrderLine) }
    plans.push(...item.lines.map((line) => ({ line, locationId: chosen.id })))
  }
  return { plans }
}

/** `available` falls, `on_hand` does not: the goods are still there, but promised. */
export function claim(ctx: SandboxContext, state: ShopState, plans: readonly Plan[], eventId: string): void {
  for (const { line, locationId } of plans) {
    const found = state.variantByItem(line.inventoryItemId ?? 0)
    if (!found) continue
    const { quantity } = line
    line.claim = { locationId, quantity }
    moveStock(
      ctx,
      state,
      found.product,
      found.variant,
      { locationId, available: -quantity, committed: quantity },
      eventId,
    )
  }
}

/** Gives promised goods back to `available`. */
export function releaseClaim(ctx: SandboxContext, state: ShopState, line: OrderLine, quantity: number): void {
  const found = line.inventoryItemId === null ? undefined : state.variantByItem(line.inventoryItemId)
  if (!line.claim || !found) return
  const given = Math.min(quantity, line.claim.quantity)
  if (given === 0) return
  line.claim.quantity -= given
  const { locationId } = line.claim
  moveStock(ctx, state, found.product, found.variant, { locationId, available: given, committed: -given })
}

/** Promised goods leave the building (`+1`) or come back to being promised (`-1`). */
export function shipClaim(
  ctx: SandboxContext,
  state: ShopState,
  line: OrderLine,
  quantity: number,
  direction: 1 | -1,
): void {
  const found = line.inventoryItemId === null ? undefined : state.variantByItem(line.inventoryItemId)
  if (!line.claim || !found) return
  const moved = direction === 1 ? Math.min(quantity, line.claim.quantity) : quantity
  line.claim.quantity -= direction * moved
  const { locationId } = line.claim
  moveStock(ctx, state, found.product, found.variant, { locationId, committed: -direction * moved })
}

/** Returned goods are back on the shelf and can be sold again. */
export function restock(
  ctx: SandboxContext,
  state: ShopState,
  line: OrderLine,
  quantity: number,
  locationId: number,
): void {
  const found = line.inventoryItemId === null ? undefined : state.variantByItem(line.inventoryItemId)
  if (found?.variant.tracked) moveStock(ctx, state, found.product, found.variant, { locationId, available: quantity })
}
