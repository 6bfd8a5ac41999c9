import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db } from '#app/platform/db/database.server.ts'
import { readCart } from '#app/shopify/storefront/read-cart.server.ts'
import type { CartFacts } from '#app/shopify/storefront/to-cart-facts.ts'
import type { StorefrontCheckout } from '@prisma/client'
import { diffLine, needsShopper, type LineDiff } from './cart-diff.ts'
import { askStorefront } from './internal/ask-storefront.server.ts'
import { findStorefront } from './internal/find-storefront.server.ts'
import { readStorefrontLines, type StorefrontLine } from './storefront-lines.ts'
import type { StorefrontRefusal } from './storefront-refusals.ts'

export type StorefrontCheckoutView = {
  readonly storefrontCheckoutId: string
  /** opened: still to be paid · gone: paid for or forgotten, Shopify does not say which · expired: given up. */
  readonly state: 'opened' | 'gone' | 'expired'
  readonly shop: { readonly name: string; readonly handle: string }
  readonly lines: readonly StorefrontLineView[]
  /** As Shopify counts it before an address is given. */
  readonly total: MoneyView | null
  /** Set if Shopify charges in another currency than the one that was shown. */
  readonly otherCurrency: string | null
  readonly refusedCodes: readonly string[]
  /** H11: something is worse than what was shown, so nobody is sent on without having seen it. */
  readonly needsShopper: boolean
  readonly checkoutUrl: string | null
}

export type StorefrontLineView = {
  readonly variantId: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: MoneyView
  readonly diff: LineDiff | null
}

type Question = { readonly storefrontCheckoutId: string; readonly shopperKey: string; readonly language: string }
type Found = Outcome<StorefrontCheckoutView | { readonly orderId: string }, StorefrontRefusal>

/**
 * The shopper's own checkout at Shopify, read again there: what it holds now against what was shown (H11), or the order
 * it became. Reads only.
 */
export async function findStorefrontCheckout(question: Question): Promise<Found> {
  const { storefrontCheckoutId: id, shopperKey, language } = question
  const checkout = await db.storefrontCheckout.findFirst({ where: { id, shopperKey } })
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.orderId !== null) return accept({ orderId: checkout.orderId })
  const shop = await db.shop.findUniqueOrThrow({
    where: { id: checkout.shopId },
    select: { name: true, handle: true },
  })
  const lines = readStorefrontLines(checkout.lines)
  const titles = await titlesOf(lines, language)
  if (checkout.state === 'expired' || checkout.cartGid === null) {
    return accept(toView(checkout, { shop, lines, titles, cart: null, state: 'expired' }))
  }
  const cart = await readAgain(checkout, checkout.cartGid)
  if (cart !== null && 'ok' in cart) return cart
  return accept(toView(checkout, { shop, lines, titles, cart, state: cart ? 'opened' : 'gone' }))
}

async function readAgain(checkout: StorefrontCheckout, cartGid: string) {
  const storefront = await findStorefront(db, checkout.shopId)
  if (typeof storefront === 'string') return refuse('SHOP_CLOSED')
  const { country, locale: language } = checkout
  return askStorefront(storefront, () => readCart(storefront, { cartGid, country, language }))
}

type Known = {
  readonly shop: { readonly name: string; readonly handle: string }
  readonly lines: readonly StorefrontLine[]
  readonly titles: ReadonlyMap<string, string>
  readonly cart: CartFacts | null
  readonly state: StorefrontCheckoutView['state']
}

function toView(checkout: StorefrontCheckout, { shop, lines, titles, cart, state }: Known): StorefrontCheckoutView {
  const views = lines.map((line) => toLineView(line, titles, cart))
  const shown = lines[0]?.currency
  const otherCurrency = cart && cart.currency !== shown ? cart.currency : null
  const refusedCodes = (cart?.codes ?? []).filter((one) => !one.isApplicable).map(({ code }) => code)
  const isWorse = views.some(({ diff }) => needsShopper(diff)) || otherCurrency !== null || refusedCodes.length > 0
  return {
    storefrontCheckoutId: checkout.id,
    state,
    shop,
    lines: views,
    total: cart && toMoneyView(cart.totalMinor, cart.currency),
    otherCurrency,
    refusedCodes,
    needsShopper: isWorse,
    checkoutUrl: cart?.checkoutUrl ?? null,
  }
}

/** Shopify leaves out what has sold out and lowers what it has less of: that is how its stock is known here. */
function toLineView(
  line: StorefrontLine,
  titles: ReadonlyMap<string, string>,
  cart: CartFacts | null,
): StorefrontLineView {
  const held = (cart?.lines ?? []).filter((one) => one.variantGid === line.variantGid)
  const quantity = held.reduce((count, one) => count + one.quantity, 0)
  const priceMinor = held[0]?.unitPriceMinor ?? line.seenPriceMinor
  const currency = held[0] && cart ? cart.currency : line.currency
  const seen = { quantity: line.quantity, priceMinor: line.seenPriceMinor, currency: line.currency }
  return {
    variantId: line.variantId,
    title: titles.get(line.variantId) ?? '',
    quantity: cart ? quantity : line.quantity,
    unitPrice: toMoneyView(priceMinor, currency),
    diff: cart && diffLine(seen, { isOnSale: true, available: quantity, priceMinor, currency }),
  }
}

async function titlesOf(lines: readonly StorefrontLine[], language: string): Promise<Map<string, string>> {
  const variants = await db.variant.findMany({
    where: { id: { in: lines.map((line) => line.variantId) } },
    select: { id: true, productId: true, product: { select: { title: true, shopId: true } } },
  })
  const products = variants.map(({ productId, product }) => ({ productId, ...product }))
  const translated = await listTitles(db, products, language)
  return new Map(variants.map(({ id, productId, product }) => [id, translated.get(productId) ?? product.title]))
}
