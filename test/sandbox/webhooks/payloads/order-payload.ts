import type { SandboxContext } from '../../context.ts'
import { appId } from '../../config/app-identity.ts'
import { minus, moneySet } from '../../orders/bags.ts'
import {
  fulfillmentsOf,
  remainingQuantity,
  webhookFulfillmentStatus,
  webhookLineStatus,
} from '../../orders/fulfillment-state.ts'
import { currentQuantity, financialStatusOf, taxLinesOf, totalsOf } from '../../orders/totals.ts'
import { withOffset } from '../../state/clock.ts'
import { toMoneyText } from '../../state/money.ts'
import type { Address, Bag, Order, OrderLine, TaxLine } from '../../state/order-types.ts'
import type { ShopState } from '../../state/shop-state.ts'
import { fulfillmentPayload } from './fulfillment-payload.ts'
import { refundPayload } from './refund-payload.ts'

export function orderPayload(ctx: SandboxContext, state: ShopState, order: Order): Record<string, unknown> {
  return {
    ...identity(ctx, state, order),
    ...amounts(order),
    ...people(state, order),
    line_items: order.lines.map((line) => linePayload(state, order, line)),
    shipping_lines: order.shippingLines.map((line) => ({
      id: line.id,
      title: line.title,
      code: line.code,
      source: line.source,
      price: toMoneyText(line.price.shop, order.currency),
      price_set: moneySet(order, line.price),
      discounted_price: toMoneyText(line.price.shop - line.discount.shop, order.currency),
      discounted_price_set: moneySet(order, minus(line.price, line.discount)),
      discount_allocations: allocationsPayload(order, line.discount),
      tax_lines: line.taxLines.map((tax) => taxPayload(order, tax)),
    })),
    fulfillments: fulfillmentsOf(state, order.id).map((one) => fulfillmentPayload(state, order, one)),
    refunds: order.refunds.map((refund) => refundPayload(state, order, refund)),
    returns: state.returnsOf(order.id).map((one) => ({
      id: one.id,
      admin_graphql_api_id: `gid://shopify/Return/${one.id}`,
      name: one.name,
      status: one.status.toLowerCase(),
    })),
  }
}

function identity(ctx: SandboxContext, state: ShopState, order: Order): Record<string, unknown> {
  const at = (iso: string | null) => (iso === null ? null : withOffset(iso, state.shop.utcOffsetMinutes))
  return {
    id: order.id,
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    app_id: order.createdByApp ? appId(ctx) : null,
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    source_name: order.sourceName,
    source_identifier: order.sourceIdentifier,
    source_url: order.sourceUrl,
    financial_status: financialStatusOf(order)?.toLowerCase() ?? null,
    fulfillment_status: webhookFulfillmentStatus(state, order),
    cancelled_at: at(order.cancelledAt),
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: at(order.closedAt),
    created_at: at(order.createdAt),
    processed_at: at(order.processedAt),
    updated_at: at(order.updatedAt),
    currency: order.currency,
    presentment_currency: order.presentmentCurrency,
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    tags: order.tags.join(', '),
    test: order.test,
    token: order.confirmationNumber.toLowerCase(),
    checkout_token: null,
    cart_token: null,
    landing_site: order.landingSite,
    landing_site_ref: null,
    referring_site: order.referringSite,
    merchant_of_record_app_id: null,
    payment_gateway_names: [...new Set(order.transactions.map((transaction) => transaction.gateway))],
    po_number: order.poNumber,
    taxes_included: order.taxesIncluded,
  }
}

function amounts(order: Order): Record<string, unknown> {
  const totals = totalsOf(order)
  const priced: Record<string, Bag> = {
    total_price: totals.total,
    subtotal_price: totals.subtotal,
    total_tax: totals.tax,
    total_discounts: totals.discounts,
    total_line_items_price: totals.lines,
    current_total_price: totals.currentTotal,
    current_subtotal_price: totals.currentSubtotal,
    current_total_tax: totals.currentTax,
    current_total_discounts: totals.currentDiscounts,
  }
  const found: Record<string, unknown> = {}
  for (const [key, bag] of Object.entries(priced)) {
    found[key] = toMoneyText(bag.shop, order.currency)
    found[`${key}_set`] = moneySet(order, bag)
  }
  found['total_shipping_price_set'] = moneySet(order, totals.shipping)
  found['total_outstanding'] = toMoneyText(totals.outstanding.shop, order.currency)
  found['total_weight'] = order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)
  found['tax_lines'] = taxLinesOf(order).map((tax) => taxPayload(order, tax))
  const { discount } = order
  found['discount_codes'] = discount
    ? [
        {
          code: discount.code,
          amount: toMoneyText(discount.total.shop, order.currency),
          type: discountType(discount.kind),
        },
      ]
    : []
  found['discount_applications'] = discount
    ? [
        {
          type: 'discount_code',
          code: discount.code,
          value: discount.value,
          value_type: discount.kind === 'fixed' ? 'fixed_amount' : 'percentage',
          allocation_method: 'across',
          target_selection: 'all',
          target_type: discount.kind === 'shipping' ? 'shipping_line' : 'line_item',
        },
      ]
    : []
  return found
}

function discountType(kind: 'fixed' | 'percentage' | 'shipping'): string {
  return kind === 'fixed' ? 'fixed_amount' : kind
}

function people(state: ShopState, order: Order): Record<string, unknown> {
  const customer = order.customerId === null ? undefined : state.customers.get(order.customerId)
  return {
    email: order.email ?? '',
    contact_email: order.email,
    phone: order.phone,
    customer: customer
      ? {
          id: customer.id,
          admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`,
          email: customer.email,
          phone: customer.phone,
          first_name: customer.firstName,
          last_name: customer.lastName,
        }
      : null,
    shipping_address: addressPayload(order.shippingAddress),
    billing_address: addressPayload(order.billingAddress),
  }
}

function addressPayload(address: Address | null): Record<string, unknown> | null {
  if (!address) return null
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    name: [address.firstName, address.lastName].filter(Boolean).join(' '),
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    province_code: address.provinceCode,
    country_code: address.countryCode,
    phone: address.phone,
  }
}

function allocationsPayload(order: Order, discount: Bag): Record<string, unknown>[] {
  if (discount.shop === 0) return []
  const amount = toMoneyText(discount.shop, order.currency)
  return [{ amount, amount_set: moneySet(order, discount), discount_application_index: 0 }]
}

function taxPayload(order: Order, tax: TaxLine): Record<string, unknown> {
  return {
    title: tax.title,
    rate: tax.rate,
    price: toMoneyText(tax.price.shop, order.currency),
    price_set: moneySet(order, tax.price),
    channel_liable: tax.channelLiable,
  }
}

export function linePayload(state: ShopState, order: Order, line: OrderLine): Record<string, unknown> {
  return {
    id: line.id,
    admin_graphql_api_id: `gid://shopify/LineItem/${line.id}`,
    variant_id: line.variantId,
    product_id: line.productId,
    product_exists: line.productId !== null && state.products.get(line.productId) !== undefined,
    sku: line.sku,
    title: line.title,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    variant_title: line.variantTitle,
    vendor: line.vendor,
    quantity: line.quantity,
    current_quantity: currentQuantity(order, line),
    fulfillable_quantity: remainingQuantity(state, order, line.id),
    fulfillment_status: webhookLineStatus(state, order, line),
    fulfillment_service: 'manual',
    gift_card: line.giftCard,
    grams: line.grams,
    price: toMoneyText(line.price.shop, order.currency),
    price_set: moneySet(order, line.price),
    total_discount: '0.00',
    discount_allocations: allocationsPayload(order, line.discount),
    tax_lines: line.taxLines.map((tax) => taxPayload(order, tax)),
    properties: line.properties,
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
  }
}
