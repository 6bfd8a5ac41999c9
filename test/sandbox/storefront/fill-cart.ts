import { randomBytes } from 'node:crypto'
import { isExcludedIn, isOnChannelIn, isPublishedOn, onlineStore, sellableOnline } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import { numberOf } from '../graphql/gid.ts'
import type { Product, Variant } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { findCode } from './cart-cost.ts'
import { keepCart, type Cart } from './storefront-state.ts'

export type CartLineInput = { merchandiseId: string; quantity?: number | null }
export type CartInput = {
  lines?: CartLineInput[] | null
  attributes?: { key: string; value: string }[] | null
  discountCodes?: string[] | null
  note?: string | null
  buyerIdentity?: { countryCode?: string | null; email?: string | null } | null
}
export type CartProblem = { code: string; field: string[]; message: string }
export type CartNotice = { code: string; message: string; target: string }
export type Filled = { cart: Cart | null; userErrors: CartProblem[]; warnings: CartNotice[] }
type Context = { country: string; language: string; byApp: boolean }

const MAX_LINES = 500

/** What `cartCreate` does: goods nobody may buy refuse the cart, goods there are too few of make it smaller. */
export function fillCart(ctx: SandboxContext, state: ShopState, input: CartInput, context: Context): Filled {
  const country = input.buyerIdentity?.countryCode ?? context.country
  const wanted = input.lines ?? []
  if (wanted.length > MAX_LINES) {
    const message = `The cart can hold at most ${MAX_LINES} lines.`
    return { cart: null, userErrors: [{ code: 'CART_TOO_LARGE', field: ['input', 'lines'], message }], warnings: [] }
  }
  const userErrors = wanted.flatMap((line, index) => problemOf(state, line, index, country, context.byApp))
  if (userErrors.length > 0) return { cart: null, userErrors, warnings: [] }
  const at = ctx.clock.iso()
  const cart: Cart = {
    id: ctx.store.ids.next(),
    token: randomBytes(12).toString('hex'),
    ...{ byApp: context.byApp, country, language: context.language, lines: [] },
    attributes: input.attributes ?? [],
    codes: input.discountCodes ?? [],
    note: input.note ?? null,
    email: input.buyerIdentity?.email ?? null,
    createdAt: at,
    updatedAt: at,
  }
  const warnings = wanted.flatMap((line) => addLine(ctx, state, cart, line))
  for (const code of cart.codes) if (!findCode(ctx, state, code)) warnings.push(unknownCode(cart, code))
  keepCart(state, cart)
  return { cart, userErrors: [], warnings }
}

export const cartGid = ({ token }: Cart) => `gid://shopify/Cart/${token}?key=${token.slice(0, 8)}`

function variantOf(state: ShopState, { merchandiseId }: CartLineInput) {
  return state.variantById(numberOf(merchandiseId, 'ProductVariant') ?? -1)
}

function problemOf(
  state: ShopState,
  line: CartLineInput,
  index: number,
  country: string,
  byApp: boolean,
): CartProblem[] {
  const found = variantOf(state, line)
  if (!found || !mayBeBought(state, found.product, found.variant, country, byApp)) {
    const field = ['input', 'lines', String(index), 'merchandiseId']
    return [{ code: 'INVALID', field, message: `The merchandise with id ${line.merchandiseId} does not exist.` }]
  }
  if ((line.quantity ?? 1) > 0) return []
  const field = ['input', 'lines', String(index), 'quantity']
  return [{ code: 'LESS_THAN', field, message: 'The quantity must be at least 1.' }]
}

/** A storefront token sees what is on its app's channel; a visitor sees what is in the online store. */
function mayBeBought(state: ShopState, product: Product, variant: Variant, country: string, byApp: boolean): boolean {
  const { shop } = state
  const store = onlineStore(shop)
  if (isExcludedIn(shop, product, country)) return false
  if (byApp) {
    const own = shop.publications.find((one) => one.ownedByApp)
    return isOnChannelIn(shop, product, country) && !variant.hiddenOn.includes(own?.id ?? -1)
  }
  return store !== undefined && isPublishedOn(product, store.id)
}

function addLine(ctx: SandboxContext, state: ShopState, cart: Cart, line: CartLineInput): CartNotice[] {
  const found = variantOf(state, line)
  if (!found) return []
  const { variant } = found
  const wanted = line.quantity ?? 1
  const isLimited = variant.tracked && variant.inventoryPolicy === 'DENY'
  const quantity = isLimited ? Math.min(wanted, Math.max(0, sellableOnline(state.shop, variant))) : wanted
  const id = ctx.store.ids.next()
  if (quantity > 0) cart.lines.push({ id, variantId: variant.id, quantity })
  if (quantity === wanted) return []
  const target = `gid://shopify/CartLine/${id}?cart=${cart.token}`
  return quantity === 0
    ? [{ code: 'MERCHANDISE_OUT_OF_STOCK', message: 'This product is currently unavailable.', target }]
    : [{ code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message: `Only ${quantity} items were added to your cart.`, target }]
}

function unknownCode(cart: Cart, code: string): CartNotice {
  return { code: 'DISCOUNT_NOT_FOUND', message: `The discount code ${code} isn't valid.`, target: cartGid(cart) }
}
