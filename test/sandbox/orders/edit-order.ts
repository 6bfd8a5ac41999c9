import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { withOffset } from '../state/clock.ts'
import type { Order, OrderLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { addLines } from './add-lines.ts'
import { remainingQuantity } from './fulfillment-state.ts'
import { releaseClaim } from './inventory-claim.ts'
import { changeOrder } from './order-changes.ts'
import { withdrawFromFulfillment } from './refund-order.ts'
import { currentQuantity } from './totals.ts'

export type Edit = {
  add: { variantId: number; quantity: number }[]
  remove: { line: OrderLine; quantity: number }[]
  staffNote: string | null
  notify: boolean
}

/** What has left cannot be edited away. */
export function removableQuantity(state: ShopState, order: Order, line: OrderLine): number {
  const current = currentQuantity(order, line)
  return line.requiresShipping ? Math.min(current, remainingQuantity(state, order, line.id)) : current
}

/** Lines come and go; what was ordered first stays on record, and what is owed follows. No money moves. */
export function editOrder(ctx: SandboxContext, state: ShopState, order: Order, edit: Edit): OrderLine[] {
  const eventId = randomUUID()
  let added: OrderLine[] = []
  const change = () => {
    for (const { line, quantity } of edit.remove) {
      withdrawFromFulfillment(ctx, state, order, line, quantity)
      line.removed += quantity
      releaseClaim(ctx, state, line, quantity)
    }
    added = addLines(ctx, state, order, edit.add, eventId)
  }
  changeOrder(ctx, state, order, change, [], eventId)
  const at = withOffset(ctx.clock.iso(), state.shop.utcOffsetMinutes)
  const none = { additions: [], removals: [] }
  const payload = () => ({
    order_edit: {
      id: ctx.store.ids.next(),
      app_id: null,
      order_id: order.id,
      line_items: {
        additions: added.map((line) => ({ id: line.id, delta: line.quantity })),
        removals: edit.remove.map(({ line, quantity }) => ({ id: line.id, delta: quantity })),
      },
      discounts: { line_item: none },
      shipping_lines: none,
      notify_customer: edit.notify,
      staff_note: edit.staffNote,
      user_id: null,
      created_at: at,
      committed_at: at,
    },
  })
  emit(ctx, state, 'orders/edited', payload, eventId)
  return added
}
