import { settleFulfillmentOrder, splitFulfillmentOrder, type Taken } from '../orders/fulfillment-orders.ts'
import type { SandboxContext } from '../context.ts'
import type { FulfillmentOrder } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { notify } from './notify.ts'
import type { MerchantRequest } from './records.ts'
import { serviceOf } from './services.ts'

export type Answered = { ok: true; rest?: FulfillmentOrder } | { ok: false; message: string }
type Words = { message?: string | null; notifyCustomer?: boolean | null }

const no = (message: string): Answered => ({ ok: false, message })
const NOT_API = "The fulfillment order's assigned fulfillment service must be of api type"

export function requestsOf(state: ShopState, one: FulfillmentOrder): MerchantRequest[] {
  return (state.shop.merchantRequests ?? []).filter((request) => request.fulfillmentOrderId === one.id)
}

function ask(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  kind: MerchantRequest['kind'],
  words: Words,
) {
  state.shop.merchantRequests = [
    ...(state.shop.merchantRequests ?? []),
    {
      id: ctx.store.ids.next(),
      fulfillmentOrderId: one.id,
      kind,
      message: words.message ?? null,
      notifyCustomer: words.notifyCustomer ?? false,
      sentAt: ctx.clock.iso(),
    },
  ]
  state.save()
}

/** `taken` names what is asked for; the rest becomes a fulfillment order of its own that nobody has asked for yet. */
export function submitRequest(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  taken: readonly Taken[],
  words: Words,
): Answered {
  const service = serviceOf(state, one)
  if (!service) return no(NOT_API)
  if (one.status !== 'OPEN' || !['UNSUBMITTED', 'REJECTED', 'CANCELLATION_ACCEPTED'].includes(one.requestStatus)) {
    return no('Cannot request fulfillment for the fulfillment order.')
  }
  const left = one.lines
    .map((line) => ({ line, quantity: line.remaining - (taken.find((each) => each.line === line)?.quantity ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const rest = taken.length > 0 && left.length > 0 ? splitFulfillmentOrder(ctx, state, one, left) : undefined
  one.requestStatus = 'SUBMITTED'
  settleFulfillmentOrder(ctx, state, one)
  ask(ctx, state, one, 'FULFILLMENT_REQUEST', words)
  notify(ctx, state, service, 'FULFILLMENT_REQUEST')
  return rest ? { ok: true, rest } : { ok: true }
}

export function submitCancellation(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  words: Words,
): Answered {
  const service = serviceOf(state, one)
  if (!service) return no(NOT_API)
  if (!['SUBMITTED', 'ACCEPTED', 'CANCELLATION_REJECTED'].includes(one.requestStatus) || one.status === 'CLOSED') {
    return no('Cannot request cancellation for the fulfillment order.')
  }
  one.requestStatus = 'CANCELLATION_REQUESTED'
  settleFulfillmentOrder(ctx, state, one)
  ask(ctx, state, one, 'CANCELLATION_REQUEST', words)
  notify(ctx, state, service, 'CANCELLATION_REQUEST')
  return { ok: true }
}

type Step = { from: readonly string[]; what: string; apply: (one: FulfillmentOrder) => void }

const steps = {
  accept: {
    from: ['SUBMITTED'],
    what: 'accept fulfillment request',
    apply: (one) => void (one.requestStatus = 'ACCEPTED'),
  },
  reject: {
    from: ['SUBMITTED'],
    what: 'reject fulfillment request',
    apply: (one) => void (one.requestStatus = 'REJECTED'),
  },
  acceptCancellation: {
    from: ['CANCELLATION_REQUESTED'],
    what: 'accept cancellation request',
    apply: (one) => {
      one.requestStatus = 'CANCELLATION_ACCEPTED'
      one.status = 'CLOSED'
    },
  },
  rejectCancellation: {
    from: ['CANCELLATION_REQUESTED'],
    what: 'reject cancellation request',
    apply: (one) => void (one.requestStatus = 'CANCELLATION_REJECTED'),
  },
} satisfies Record<string, Step>

/** The service's answer to what the merchant asked. */
export function answer(
  ctx: SandboxContext,
  state: ShopState,
  one: FulfillmentOrder,
  step: keyof typeof steps,
): Answered {
  if (!serviceOf(state, one)) return no(NOT_API)
  const { from, what, apply }: Step = steps[step]
  if (!from.includes(one.requestStatus)) return no(`Cannot ${what} for the fulfillment order.`)
  apply(one)
  if (one.status === 'CLOSED') {
    one.updatedAt = ctx.clock.iso()
    state.putFulfillmentOrder(one)
    reopenFor(ctx, state, one)
  } else settleFulfillmentOrder(ctx, state, one)
  return { ok: true }
}

/** What the service gave back is the merchant's to fulfil some other way: a new fulfillment order holds it. */
function reopenFor(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): void {
  const lines = one.lines
    .filter((line) => line.remaining > 0)
    .map((line) => ({ ...line, id: ctx.store.ids.next(), total: line.remaining }))
  for (const line of one.lines) line.remaining = 0
  state.putFulfillmentOrder(one)
  if (lines.length === 0) return
  state.putFulfillmentOrder({
    ...one,
    id: ctx.store.ids.next(),
    status: 'OPEN',
    requestStatus: 'UNSUBMITTED',
    holds: [],
    lines,
  })
}

/** The service cannot finish what it had accepted. */
export function closeUnfinished(ctx: SandboxContext, state: ShopState, one: FulfillmentOrder): Answered {
  if (!serviceOf(state, one) || !['ACCEPTED', 'CANCELLATION_REJECTED'].includes(one.requestStatus)) return no(NOT_API)
  if (one.status !== 'IN_PROGRESS') return no('Cannot close the fulfillment order.')
  one.status = 'INCOMPLETE'
  one.requestStatus = 'CLOSED'
  one.updatedAt = ctx.clock.iso()
  state.putFulfillmentOrder(one)
  return { ok: true }
}
