import type { GraphQLResolveInfo } from 'graphql'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import { costOfCart, findCode, moneyOf, type CartCost, type PricedLine } from './cart-cost.ts'
import { cartGid, fillCart, type CartInput } from './fill-cart.ts'
import { cartByToken, type Cart, type StorefrontToken } from './storefront-state.ts'

/** One request to the Storefront API: whose shop, by which token, and for a buyer from where. */
export type StorefrontRequest = {
  ctx: SandboxContext
  state: ShopState
  token: StorefrontToken
  country: string
  language: string
}
type Resolver = (source: never, args: never, request: StorefrontRequest, info: GraphQLResolveInfo) => unknown
type Line = { line: PricedLine; cost: CartCost }

/** What is modelled. Types that are absent are plain values whose members are read as they are. */
export const storefrontResolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>> = {
  QueryRoot: {
    cart: (_: unknown, { id }: { id: string }, { state }) => {
      const token = /^gid:\/\/shopify\/Cart\/([0-9a-f]+)(?:\?.*)?$/.exec(id)?.[1]
      return (token && cartByToken(state, token)) ?? null
    },
  },
  Mutation: {
    cartCreate: (_: unknown, { input }: { input?: CartInput | null }, { ctx, state, country, language }) =>
      fillCart(ctx, state, input ?? {}, { country, language, byApp: true }),
  },
  Cart: {
    id: (cart: Cart) => cartGid(cart),
    checkoutUrl: (cart: Cart, _: unknown, { ctx, state }) => checkoutUrl(ctx, state, cart),
    createdAt: (cart: Cart) => cart.createdAt,
    updatedAt: (cart: Cart) => cart.updatedAt,
    note: (cart: Cart) => cart.note,
    attributes: (cart: Cart) => cart.attributes,
    totalQuantity: (cart: Cart) => cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    buyerIdentity: ({ country, email }: Cart) => ({ countryCode: country, email, phone: null }),
    discountCodes: (cart: Cart, _: unknown, { ctx, state }) =>
      cart.codes.map((code) => ({ code, applicable: findCode(ctx, state, code) !== undefined })),
    cost: (cart: Cart, _: unknown, { ctx, state }) => {
      const { currency, merchandiseMinor, discountMinor } = costOfCart(ctx, state, cart)
      const total = moneyOf(merchandiseMinor - discountMinor, currency)
      return { subtotalAmount: total, totalAmount: total, checkoutChargeAmount: total }
    },
    lines: (cart: Cart, _: unknown, { ctx, state }) => {
      const cost = costOfCart(ctx, state, cart)
      return { nodes: cost.lines.map((line) => ({ __typename: 'CartLine', line, cost })) }
    },
  },
  CartLine: {
    id: ({ line }: Line) => `gid://shopify/CartLine/${line.id}`,
    quantity: ({ line }: Line) => line.quantity,
    merchandise: ({ line }: Line) => ({
      __typename: 'ProductVariant',
      id: `gid://shopify/ProductVariant/${line.variantId}`,
    }),
    cost: ({ line, cost: { currency } }: Line) => {
      const subtotal = line.unitMinor * line.quantity
      return {
        amountPerQuantity: moneyOf(line.unitMinor, currency),
        subtotalAmount: moneyOf(subtotal, currency),
        totalAmount: moneyOf(subtotal - line.discountMinor, currency),
      }
    },
  },
}

export function checkoutUrl(ctx: SandboxContext, state: ShopState, { token }: Cart): string {
  return `${ctx.baseUrl}/shops/${state.shop.domain}/cart/c/${token}`
}
