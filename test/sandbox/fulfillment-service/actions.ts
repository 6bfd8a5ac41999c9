import { idOf, integerOf, listOf, orderOf, refuse, textOf, type Input } from '../actions/input.ts'
import type { SandboxContext } from '../context.ts'
import { fulfillmentOrdersOf } from '../orders/fulfillment-state.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { submitCancellation, submitRequest, type Answered } from './requests.ts'
import { serviceOf } from './services.ts'

function orderAtService(state: ShopState, input: Input): FulfillmentOrder {
  const named = state.fulfillmentOrders.get(idOf(input['fulfillmentOrderId']))
  if (named) return named
  const found = fulfillmentOrdersOf(state, orderOf(state, input).id).find(
    (one) => serviceOf(state, one) && !['CLOSED', 'CANCELLED', 'INCOMPLETE'].includes(one.status),
  )
  return found ?? refuse('This order has no open fulfillment order at a fulfillment service.')
}

function done(one: FulfillmentOrder, answered: Answered): FulfillmentOrder {
  if (!answered.ok) refuse(answered.message)
  return one
}

/** `lines` names fulfillment order lines or order lines; without it everything is asked for. */
export function submitFulfillmentRequest(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = orderAtService(state, input)
  const taken = (listOf(input, 'lines') ?? []).map((asked) => {
    const id = idOf(asked['id'])
    const line = one.lines.find((each) => each.id === id || each.lineId === id)
    if (!line) refuse(`Line ${id} is not part of this fulfillment order.`)
    return { line, quantity: integerOf(asked, 'quantity') ?? line.remaining }
  })
  return done(one, submitRequest(ctx, state, one, taken, { message: textOf(input, 'message') ?? null }))
}

export function submitCancellationRequest(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = orderAtService(state, input)
  return done(one, submitCancellation(ctx, state, one, { message: textOf(input, 'message') ?? null }))
}
