import { fulfillmentOrdersOf } from '../orders/fulfillment-state.ts'
import type { Picked } from '../orders/fulfil.ts'
import type { Fulfillment, FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { idOf, integerOf, orderOf, refuse, type Input } from './input.ts'
import { asText } from '../present.ts'

export function pickLine(open: readonly FulfillmentOrder[], asked: Input): Picked {
  const id = idOf(asked['id'])
  for (const from of open) {
    const line = from.lines.find((one) => (one.lineId === id || one.id === id) && one.remaining > 0)
    if (!line) continue
    const quantity = integerOf(asked, 'quantity') ?? line.remaining
    if (quantity < 1 || quantity > line.remaining)
      refuse(`Of line ${id} between 1 and ${line.remaining} can be fulfilled.`)
    return { from, line, quantity }
  }
  return refuse(`Line ${id} has nothing left to fulfil in this order.`)
}

export function fulfillmentOf(state: ShopState, input: Input): Fulfillment {
  const found = state.fulfillments.get(idOf(input['fulfillmentId']))
  return found ?? refuse(`There is no fulfillment ${asText(input['fulfillmentId'])} in this shop.`)
}

/** The one named; else the first of the order that is not over. */
export function fulfillmentOrderOf(state: ShopState, input: Input): FulfillmentOrder {
  const asked = input['fulfillmentOrderId']
  const found = state.fulfillmentOrders.get(idOf(asked))
  if (found) return found
  if (asked !== undefined) refuse(`There is no fulfillment order ${asText(asked)} in this shop.`)
  const [first] = fulfillmentOrdersOf(state, orderOf(state, input).id).filter(
    (one) => !['CLOSED', 'CANCELLED', 'INCOMPLETE'].includes(one.status),
  )
  return first ?? refuse('This order has no fulfillment order that is still open.')
}
