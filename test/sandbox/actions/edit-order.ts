import type { SandboxContext } from '../context.ts'
import { editOrder as edit, removableQuantity } from '../orders/edit-order.ts'
import type { ShopState } from '../state/shop-state.ts'
import { flagOf, idOf, integerOf, listOf, orderOf, refuse, textOf, variantOf, type Input } from './input.ts'

/** `add: [{variantId or sku, quantity}]`, `remove: [{id, quantity}]`: both in one edit. */
export function editOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const order = orderOf(state, input)
  if (order.cancelledAt !== null) refuse(`Order ${order.name} is cancelled and cannot be edited.`)
  const add = (listOf(input, 'add') ?? []).map((one) => {
    const quantity = integerOf(one, 'quantity') ?? 1
    if (quantity < 1) refuse('quantity must be 1 or more.')
    return { variantId: variantOf(state, one).variant.id, quantity }
  })
  const remove = (listOf(input, 'remove') ?? []).map((one) => {
    const line = order.lines.find((each) => each.id === idOf(one['id']))
    if (!line) refuse(`Line ${String(one['id'])} is not part of order ${order.name}.`)
    const most = removableQuantity(state, order, line)
    const quantity = integerOf(one, 'quantity') ?? most
    if (quantity < 1 || quantity > most) refuse(`Of line ${line.id} at most ${most} can be taken out.`)
    return { line, quantity }
  })
  if (add.length + remove.length === 0) refuse('Name lines to add or to remove.')
  edit(ctx, state, order, {
    add,
    remove,
    staffNote: textOf(input, 'note') ?? null,
    notify: flagOf(input, 'notify') ?? false,
  })
  return order
}
