import type { SandboxContext } from '../context.ts'
import { cancelOrder as cancel, checkCancel } from '../orders/cancel-order.ts'
import { createOrder } from '../orders/create-order.ts'
import { fulfillmentOrdersOf } from '../orders/fulfillment-state.ts'
import {
  addEvent,
  cancelFulfillment as callBack,
  fulfil as ship,
  updateTracking as retrack,
  type Picked,
} from '../orders/fulfil.ts'
import { fulfillmentOf, pickLine } from './picking.ts'
import type { AddressInput, DiscountInput, OrderInput } from '../orders/order-input.ts'
import { amountOf as amountOfRefund, checkRefund, refundOrder, type RefundRequest } from '../orders/refund-order.ts'
import { totalsOf } from '../orders/totals.ts'
import { redeem } from '../discounts/records.ts'
import { convertMinor, toDecimalText } from '../state/money.ts'
import type { Bag, FulfillmentOrder, Order, RefundLine, Tracking } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { findCode } from '../storefront/cart-cost.ts'
import { amountOf, flagOf, idOf, integerOf, listOf, orderOf, refuse, requireText, textOf, type Input } from './input.ts'

function trackingOf(input: Input): Tracking[] {
  const tracking = input['tracking'] as Input | undefined
  if (!tracking) return []
  return [
    {
      company: textOf(tracking, 'company') ?? null,
      number: textOf(tracking, 'number') ?? null,
      url: textOf(tracking, 'url') ?? null,
    },
  ]
}

/** `lines` names order lines; without it, everything that is left at one location goes. `leftAt`: written down later. */
export function fulfil(ctx: SandboxContext, state: ShopState, input: Input) {
  const order = orderOf(state, input)
  const open = fulfillmentOrdersOf(state, order.id).filter((one) => ['OPEN', 'IN_PROGRESS'].includes(one.status))
  if (open.length === 0) refuse(`Order ${order.name} has nothing that can be fulfilled now.`)
  const asked = listOf(input, 'lines')
  const picked = asked ? asked.map((one) => pickLine(open, one)) : everythingAt(open, open[0]?.locationId ?? 0)
  if (new Set(picked.map((one) => one.from.locationId)).size > 1) {
    refuse('These lines are at different locations: fulfil each location on its own.')
  }
  const notifyCustomer = flagOf(input, 'notify') ?? false
  return ship(ctx, state, order, picked, trackingOf(input), { notifyCustomer, leftAt: textOf(input, 'leftAt') })
}

function everythingAt(open: readonly FulfillmentOrder[], locationId: number): Picked[] {
  return open
    .filter((one) => one.locationId === locationId)
    .flatMap((from) =>
      from.lines.filter((line) => line.remaining > 0).map((line) => ({ from, line, quantity: line.remaining })),
    )
}

const EVENTS = new Set(
  'ATTEMPTED_DELIVERY CARRIER_PICKED_UP CONFIRMED DELAYED DELIVERED FAILURE IN_TRANSIT LABEL_PRINTED LABEL_PURCHASED OUT_FOR_DELIVERY READY_FOR_PICKUP'.split(
    ' ',
  ),
)

export function addFulfillmentEvent(ctx: SandboxContext, state: ShopState, input: Input) {
  const status = requireText(input, 'status').toUpperCase()
  if (!EVENTS.has(status)) refuse(`status must be one of ${[...EVENTS].join(', ').toLowerCase()}.`)
  const happenedAt = textOf(input, 'happenedAt')
  return addEvent(ctx, state, fulfillmentOf(state, input), {
    status,
    message: textOf(input, 'message') ?? null,
    city: textOf(input, 'city') ?? null,
    estimatedDeliveryAt: textOf(input, 'estimatedDeliveryAt') ?? null,
    ...(happenedAt === undefined ? {} : { happenedAt }),
  })
}

export function updateTracking(ctx: SandboxContext, state: ShopState, input: Input) {
  const fulfillment = fulfillmentOf(state, input)
  retrack(ctx, state, fulfillment, trackingOf(input))
  return fulfillment
}

export function cancelFulfillment(ctx: SandboxContext, state: ShopState, input: Input) {
  const fulfillment = fulfillmentOf(state, input)
  callBack(ctx, state, fulfillment)
  return fulfillment
}

function bagOf(order: Order, minor: number): Bag {
  return { shop: minor, presentment: convertMinor(minor, order.currency, order.presentmentCurrency) }
}

/** `amount` left out means what the lines and the shipping come to; `shipping` is an amount. */
export function refund(ctx: SandboxContext, state: ShopState, input: Input) {
  const order = orderOf(state, input)
  const lines = (listOf(input, 'lines') ?? []).map((one) => {
    const line = order.lines.find((candidate) => candidate.id === idOf(one['id']))
    if (!line) refuse(`Line ${String(one['id'])} is not part of order ${order.name}.`)
    return {
      line,
      quantity: integerOf(one, 'quantity') ?? line.quantity,
      restockType: restockTypeOf(one),
      locationId: null,
    }
  })
  const shipping = bagOf(order, amountOf(state, input, 'shipping') ?? 0)
  const { netPayment } = totalsOf(order)
  const stated = amountOf(state, input, 'amount')
  const value = amountOfRefund(order, { lines, shipping })
  const amount =
    stated === undefined
      ? {
          shop: Math.min(value.shop, netPayment.shop),
          presentment: Math.min(value.presentment, netPayment.presentment),
        }
      : bagOf(order, stated)
  const paid = order.transactions.find((one) => one.status === 'SUCCESS' && ['SALE', 'CAPTURE'].includes(one.kind))
  const request: RefundRequest = {
    lines,
    shipping:
      stated === undefined
        ? shipping
        : {
            shop: Math.min(shipping.shop, amount.shop),
            presentment: Math.min(shipping.presentment, amount.presentment),
          },
    transactions: amount.shop > 0 ? [{ parentId: paid?.id ?? null, gateway: paid?.gateway ?? 'manual', amount }] : [],
    note: textOf(input, 'note') ?? null,
    allowOverRefunding: false,
  }
  const [error] = checkRefund(order, request)
  if (error) refuse(error.message)
  return refundOrder(ctx, state, order, request)
}

/** Goods that never left are put back by CANCEL, goods that came back by RETURN. */
function restockTypeOf(input: Input): RefundLine['restockType'] {
  const type = textOf(input, 'restockType')?.toUpperCase()
  if (type === 'CANCEL' || type === 'RETURN' || type === 'NO_RESTOCK') return type
  return flagOf(input, 'restock') ? 'RETURN' : 'NO_RESTOCK'
}

export function cancelOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const order = orderOf(state, input)
  const [error] = checkCancel(state, order)
  if (error) refuse(error.message)
  cancel(ctx, state, order, {
    reason: (textOf(input, 'reason') ?? 'OTHER').toUpperCase(),
    restock: flagOf(input, 'restock') ?? true,
    refund: flagOf(input, 'refund') ?? true,
    staffNote: textOf(input, 'staffNote') ?? null,
  })
  return order
}

/** A code as the shop knows it now; of several that were typed the first that gives something counts. */
function discountOf(ctx: SandboxContext, state: ShopState, codes: readonly string[]): DiscountInput | null {
  const found = codes.map((code) => findCode(ctx, state, code)).find((one) => one !== undefined)
  if (!found) return codes.length > 0 ? refuse(`The discount code ${codes.join(', ')} isn't valid.`) : null
  const { code, percentage, amountMinor } = found
  if (percentage !== null) return { itemPercentageDiscountCode: { code, percentage } }
  const { currency } = state.shop
  const money = { amount: toDecimalText(amountMinor ?? 0, currency), currencyCode: currency }
  return { itemFixedDiscountCode: { code, amountSet: { shopMoney: money } } }
}

/** An order of the shop's own storefront: paid, from the web, and not ours. `processedAt`: when, if it was brought over. */
export function createStorefrontOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const lines = listOf(input, 'lines') ?? refuse('lines is missing: [{variantId, quantity}].')
  const items = lines.map((one) => {
    const found =
      state.variantById(idOf(one['variantId'])) ?? refuse(`There is no variant ${String(one['variantId'])}.`)
    return {
      variantId: `gid://shopify/ProductVariant/${found.variant.id}`,
      quantity: integerOf(one, 'quantity') ?? 1,
      requiresShipping: found.variant.requiresShipping,
    }
  })
  const order: OrderInput = {
    lineItems: items,
    email: textOf(input, 'email') ?? 'visitor@example.com',
    financialStatus: 'PAID',
    sourceName: textOf(input, 'sourceName') ?? 'web',
    customAttributes: (input['attributes'] as { key: string; value: string }[] | undefined) ?? [],
    discountCode: discountOf(ctx, state, (input['discountCodes'] as string[] | undefined) ?? []),
    tags: (input['tags'] as string[] | undefined) ?? [],
    test: flagOf(input, 'test') ?? false,
    referringSite: textOf(input, 'referringSite') ?? null,
    shippingAddress: (input['shippingAddress'] as AddressInput | undefined) ?? null,
    processedAt: textOf(input, 'processedAt') ?? null,
  }
  const created = createOrder(ctx, state, order, {
    inventoryBehaviour: 'DECREMENT_OBEYING_POLICY',
    byApp: false,
    version: '2026-07',
    landingSite: textOf(input, 'landingSite') ?? null,
  })
  if (!created.order) refuse(created.errors.map((error) => error.message).join(' '))
  if (created.order.discount) redeem(state, created.order.discount.code)
  state.save()
  return created.order
}
