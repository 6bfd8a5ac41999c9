import { appId } from '../config/app-identity.ts'
import type { SandboxContext } from '../context.ts'
import { redeem } from '../discounts/records.ts'
import { createOrder } from '../orders/create-order.ts'
import type { AddressInput, DiscountInput } from '../orders/order-input.ts'
import { convertMinor, toDecimalText } from '../state/money.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { costOfCart, type CartCost } from './cart-cost.ts'
import { forgetCart, type Cart } from './storefront-state.ts'

export type Payer = { email: string; address: AddressInput }
/** The one delivery price of every shop here, in US dollars. */
const SHIPPING_DOLLARS_MINOR = 500

/** What the buyer owes for delivery, in the cart's currency; the goods' prices are Shopify's own. */
export const shippingOf = (currency: string) => convertMinor(SHIPPING_DOLLARS_MINOR, 'USD', currency)

/** The buyer has paid: the cart becomes an order that carries its attributes, codes and the channel it came from. */
export function payCart(ctx: SandboxContext, state: ShopState, cart: Cart, payer: Payer): Order | { refused: string } {
  const cost = costOfCart(ctx, state, cart)
  const { currency } = cost
  const set = bagOf(state.shop.currency, currency)
  const shippingMinor = shippingOf(currency)
  const paid = cost.merchandiseMinor - cost.discountMinor + shippingMinor
  const created = createOrder(
    ctx,
    state,
    {
      presentmentCurrency: currency,
      email: payer.email,
      shippingAddress: payer.address,
      billingAddress: payer.address,
      lineItems: cost.lines.map((line) => ({
        variantId: `gid://shopify/ProductVariant/${line.variantId}`,
        quantity: line.quantity,
        priceSet: set(line.unitMinor),
        requiresShipping: state.variantById(line.variantId)?.variant.requiresShipping ?? true,
      })),
      shippingLines: [{ title: 'Standard', priceSet: set(shippingMinor) }],
      discountCode: discountOf(cost, set),
      customAttributes: cart.attributes,
      note: cart.note,
      taxesIncluded: state.shop.taxesIncluded,
      sourceName: cart.byApp ? String(appId(ctx)) : 'web',
      transactions: [{ amountSet: set(paid), gateway: 'shopify_payments' }],
    },
    { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY', byApp: false, version: '2026-07' },
  )
  if (!created.order) return { refused: created.errors.map((error) => error.message).join(' ') }
  if (cost.applied) redeem(state, cost.applied.code)
  forgetCart(state, cart)
  return created.order
}

function bagOf(shopCurrency: string, currency: string) {
  return (minor: number) => ({
    shopMoney: {
      amount: toDecimalText(convertMinor(minor, currency, shopCurrency), shopCurrency),
      currencyCode: shopCurrency,
    },
    presentmentMoney: { amount: toDecimalText(minor, currency), currencyCode: currency },
  })
}

function discountOf({ applied, discountMinor }: CartCost, set: ReturnType<typeof bagOf>): DiscountInput | null {
  if (!applied) return null
  const { code, percentage } = applied
  if (percentage !== null) return { itemPercentageDiscountCode: { code, percentage } }
  return { itemFixedDiscountCode: { code, amountSet: set(discountMinor) } }
}
