import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { minus, NOTHING, notBelowZero } from './bags.ts'
import { cancelFulfillmentOrder } from './fulfillment-orders.ts'
import { fulfillmentOrdersOf, fulfillmentsOf } from './fulfillment-state.ts'
import { releaseClaim } from './inventory-claim.ts'
import { changeOrder } from './order-changes.ts'
import { refundOrder } from './refund-order.ts'
import { hasActiveReturn } from './return-state.ts'
import { currentQuantity, totalsOf } from './totals.ts'

export type CancelRequest = { reason: string; restock: boolean; refund: boolean; staffNote: string | null }

export function checkCancel(state: ShopState, order: Order): UserError[] {
  if (order.cancelledAt !== null) {
    return [userError(['orderId'], 'Cannot cancel an order that has already been canceled', 'INVALID')]
  }
  if (fulfillmentsOf(state, order.id).some((one) => one.status === 'SUCCESS')) {
    return [userError(['orderId'], 'Cannot cancel an order that has fulfillments', 'INVALID')]
  }
  if (hasActiveReturn(state, order.id)) {
    return [userError(['orderId'], 'Cannot cancel an order that has active returns', 'INVALID')]
  }
  if (totalsOf(order).capturable.shop > 0) {
    return [userError(['orderId'], 'Cannot cancel an order that has pending authorizations', 'INVALID')]
  }
  return []
}

/** Ends an order: nothing will be shipped, stock and money go back if so asked. */
export function cancelOrder(ctx: SandboxContext, state: ShopState, order: Order, request: CancelRequest): void {
  if (request.refund) refundEverything(ctx, state, order, request.restock)
  const change = () => {
    for (const one of fulfillmentOrdersOf(state, order.id)) {
      if (one.status !== 'CLOSED' && one.status !== 'CANCELLED') cancelFulfillmentOrder(ctx, state, one)
    }
    for (const line of order.lines) {
      if (request.restock && line.claim) releaseClaim(ctx, state, line, line.claim.quantity)
    }
    order.cancelledAt = ctx.clock.iso()
    order.closedAt = order.cancelledAt
    order.cancelReason = request.reason
    order.staffNote = request.staffNote
  }
  changeOrder(ctx, state, order, change, ['orders/cancelled'])
}

function refundEverything(ctx: SandboxContext, state: ShopState, order: Order, restock: boolean): void {
  const { netPayment, shippingDiscounted, refundedShipping } = totalsOf(order)
  if (netPayment.shop <= 0) return
  const paid = order.transactions.find((one) => one.status === 'SUCCESS' && ['SALE', 'CAPTURE'].includes(one.kind))
  const lines = order.lines
    .map((line) => ({ line, quantity: currentQuantity(order, line) }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, quantity }) => ({
      line,
      quantity,
      restockType: restock ? ('CANCEL' as const) : ('NO_RESTOCK' as const),
      locationId: line.claim?.locationId ?? null,
    }))
  refundOrder(ctx, state, order, {
    lines,
    shipping: order.shippingLines.length > 0 ? notBelowZero(minus(shippingDiscounted, refundedShipping)) : NOTHING,
    transactions: [{ parentId: paid?.id ?? null, gateway: paid?.gateway ?? 'manual', amount: netPayment }],
    note: null,
    allowOverRefunding: false,
  })
}
