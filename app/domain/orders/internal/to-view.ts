import { StoredAddress } from '#app/domain/checkout/inputs.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { OrderLineView, OrderSummary, OrderView } from '../order-view.ts'
import type { ReturnWindow } from '../return-window.ts'
import type { OrderDetailRow, OrderFactsRow } from './order-rows.server.ts'
import { toAfterSale, toShipment, toTimeline } from './to-after-sale.ts'
import { paidAmounts, shopAmounts, type OrderAmounts } from './to-amounts.ts'
import { lineFactsOf, stateOf } from './to-facts.ts'
import { toRefunds } from './to-refunds.ts'

export type ViewPolicy = { readonly returnWindow: ReturnWindow; readonly graceMinutes: number; readonly now: Date }
export type ViewCurrency = 'paid' | 'shop'

export function toOrderView(order: OrderDetailRow, policy: ViewPolicy, as: ViewCurrency): OrderView {
  const amounts = as === 'paid' ? paidAmounts(order) : shopAmounts(order)
  const view = (minor: bigint) => toMoneyView(minor, amounts.currency)
  const state = stateOf(order, policy)
  const payment = order.checkout?.payment ?? null
  const address = StoredAddress.safeParse(order.shippingAddress)
  return {
    id: order.id,
    number: order.number,
    state,
    placedAt: order.placedAt.toISOString(),
    shop: order.shop,
    email: order.email,
    address: address.success ? address.data : null,
    shippingTitle: order.shippingTitle,
    lines: order.lines.map((line) => toLineView(order, line, amounts)),
    merchandise: view(amounts.merchandiseMinor),
    shipping: view(amounts.shippingMinor),
    tax: view(amounts.taxMinor),
    total: view(amounts.totalMinor),
    ...toRefunds(order, amounts),
    shipments: order.fulfillments.map((parcel) => toShipment(order, parcel)),
    timeline: toTimeline(order, as === 'paid' ? 'shopper' : 'merchant'),
    card: payment?.cardBrand && payment.cardLast4 ? { brand: payment.cardBrand, last4: payment.cardLast4 } : null,
    // What is about to be taken is still only reserved.
    paymentState: payment?.state === 'capturing' ? 'authorized' : (payment?.state ?? null),
    ...toAfterSale(order, state, policy),
  }
}

export function toSummary(order: OrderFactsRow, policy: ViewPolicy, as: ViewCurrency): OrderSummary {
  const { totalMinor, currency } = as === 'paid' ? paidAmounts(order) : shopAmounts(order)
  return {
    id: order.id,
    number: order.number,
    state: stateOf(order, policy),
    placedAt: order.placedAt.toISOString(),
    shop: order.shop,
    total: toMoneyView(totalMinor, currency),
    unitCount: order.lines.reduce((count, line) => count + line.quantity, 0),
    imageUrls: order.lines.flatMap((line) => line.imageUrl ?? []),
    title: order.lines[0]?.title ?? '',
  }
}

function toLineView(
  order: OrderDetailRow,
  line: OrderDetailRow['lines'][number],
  amounts: OrderAmounts,
): OrderLineView {
  const unitPrice = amounts.unitPriceOf(line.id)
  return {
    id: line.id,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    imageUrl: line.imageUrl,
    unitPrice: toMoneyView(unitPrice, amounts.currency),
    total: toMoneyView(unitPrice * BigInt(line.quantity) - amounts.discountOf(line.id), amounts.currency),
    ...lineFactsOf(order, line.id),
    refundedQuantity: line.refundLines.reduce((count, each) => count + each.quantity, 0),
  }
}
