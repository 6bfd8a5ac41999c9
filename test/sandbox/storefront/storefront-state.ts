import { randomBytes } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'

export type StorefrontToken = {
  id: number
  installationId: number
  title: string
  token: string
  scopes: string[]
  createdAt: string
}
export type CartLine = { id: number; variantId: number; quantity: number }
export type Cart = {
  id: number
  /** Names the cart in its gid and in its checkout's address. */
  token: string
  /** Made with a storefront token of the app: the order will be the app's (source_name). */
  byApp: boolean
  country: string
  language: string
  lines: CartLine[]
  attributes: { key: string; value: string }[]
  codes: string[]
  note: string | null
  email: string | null
  createdAt: string
  updatedAt: string
}
/** A code of the merchant's: a part of the merchandise, or an amount in the shop's currency. */
export type DiscountCode = { code: string; percentage: number | null; amountMinor: number | null }
export type Storefront = { tokens: StorefrontToken[]; carts: Cart[]; codes: DiscountCode[] }

/** Carts that nobody came back to are forgotten from the oldest on. */
const KEPT_CARTS = 200

/** The shopper's side of a shop. It is part of the shop's own record, so it survives a restart. */
export function storefrontOf(state: ShopState): Storefront {
  state.shop.storefront ??= { tokens: [], carts: [], codes: [] }
  return state.shop.storefront
}

export const UNAUTHENTICATED = /^unauthenticated_/

/** At most 100 tokens a shop. They die with the installation that made them. */
export function addToken(ctx: SandboxContext, state: ShopState, title: string, scopes: string[]): StorefrontToken {
  const made: StorefrontToken = {
    id: ctx.store.ids.next(),
    installationId: state.shop.installation?.id ?? 0,
    title,
    token: randomBytes(16).toString('hex'),
    scopes,
    createdAt: ctx.clock.iso(),
  }
  storefrontOf(state).tokens.push(made)
  state.save()
  return made
}

export function liveTokens(state: ShopState): StorefrontToken[] {
  const installation = state.shop.installation
  return storefrontOf(state).tokens.filter((one) => installation !== null && one.installationId === installation.id)
}

export function keepCart(state: ShopState, cart: Cart): Cart {
  const storefront = storefrontOf(state)
  const others = storefront.carts.filter((one) => one.id !== cart.id)
  storefront.carts = [...others, cart].slice(-KEPT_CARTS)
  state.save()
  return cart
}

export function cartByToken(state: ShopState, token: string): Cart | undefined {
  return storefrontOf(state).carts.find((one) => one.token === token)
}

/** A cart that was paid for is gone; Shopify does not say what became of it. */
export function forgetCart(state: ShopState, cart: Cart): void {
  const storefront = storefrontOf(state)
  storefront.carts = storefront.carts.filter((one) => one.id !== cart.id)
  state.save()
}
