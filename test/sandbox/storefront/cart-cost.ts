import type { SandboxContext } from '../context.ts'
import { usableDiscount } from '../discounts/records.ts'
import { currencyFor, variantPriceFor } from '../catalog/pricing.ts'
import { convertMinor, splitInProportion, toDecimalText } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import { storefrontOf, type Cart, type CartLine, type DiscountCode } from './storefront-state.ts'

export type PricedLine = CartLine & { unitMinor: number; discountMinor: number; title: string }
export type CartCost = {
  currency: string
  lines: PricedLine[]
  /** Before the discount. */
  merchandiseMinor: number
  discountMinor: number
  /** The code that took something off. */
  applied: DiscountCode | null
}

/** What a code gives now: the merchant's own, or one of an app's discounts. */
export function findCode(ctx: SandboxContext, state: ShopState, code: string): DiscountCode | undefined {
  const own = storefrontOf(state).codes.find((one) => one.code.toUpperCase() === code.trim().toUpperCase())
  const discount = own ? undefined : usableDiscount(ctx, state, code)
  if (!discount) return own
  const { percentage, amountMinor } = discount
  return { code: code.trim(), percentage: percentage === null ? null : percentage * 100, amountMinor }
}

/** What the cart costs now, in the buyer's currency. One code at most takes effect: the first that is known. */
export function costOfCart(ctx: SandboxContext, state: ShopState, cart: Cart): CartCost {
  const { shop } = state
  const currency = currencyFor(shop, cart.country)
  const priced = cart.lines.flatMap((line) => {
    const found = state.variantById(line.variantId)
    if (!found) return []
    const { minor } = variantPriceFor(shop, found.variant, cart.country)
    return [{ ...line, unitMinor: minor, discountMinor: 0, title: found.product.title }]
  })
  const merchandiseMinor = priced.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0)
  const applied = cart.codes.map((code) => findCode(ctx, state, code)).find((one) => one !== undefined) ?? null
  const wanted = applied ? valueOf(applied, merchandiseMinor, shop.currency, currency) : 0
  const discountMinor = Math.min(wanted, merchandiseMinor)
  const shares = splitInProportion(
    discountMinor,
    priced.map((line) => line.unitMinor * line.quantity),
  )
  const lines = priced.map((line, index) => ({ ...line, discountMinor: shares[index] ?? 0 }))
  return { currency, lines, merchandiseMinor, discountMinor, applied }
}

function valueOf(code: DiscountCode, merchandiseMinor: number, from: string, to: string): number {
  if (code.percentage !== null) return Math.round((merchandiseMinor * code.percentage) / 100)
  return convertMinor(code.amountMinor ?? 0, from, to)
}

export const moneyOf = (minor: number, currency: string) => ({
  amount: toDecimalText(minor, currency),
  currencyCode: currency,
})
