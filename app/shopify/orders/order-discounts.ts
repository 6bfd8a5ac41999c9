import { sum, toDecimal } from '#app/kernel/money.ts'

/** One voucher's part of a line or of the shipping; amounts in the shop's currency and in what the shopper paid in. */
export type NewDiscount = {
  readonly code: string
  /** merchant | platform | creator */
  readonly funder: string
  readonly amountMinor: bigint
  readonly presentmentMinor?: bigint | undefined
}

type Line = {
  readonly quantity: number
  readonly unitPriceMinor: bigint
  readonly presentmentUnitPriceMinor?: bigint | undefined
  readonly discounts?: readonly NewDiscount[]
}
type Shipping = {
  readonly priceMinor: bigint
  readonly presentmentPriceMinor?: bigint | undefined
  readonly discounts?: readonly NewDiscount[]
}
export type Discounted = {
  readonly currency: string
  readonly lines: readonly Line[]
  readonly shipping: Shipping | null
}

type Both = { readonly minor: bigint; readonly presentment: bigint }
type Code = { readonly code: string } & ({ readonly kind: 'freeShipping' } | ({ readonly kind: 'fixed' } & Both))

/** How an order with vouchers is told to Shopify, which takes one code and no discount on a line (SHOPIFY.md D1). */
export type DiscountPlan = {
  readonly code: Code | null
  readonly unitPrices: readonly Both[]
  readonly shippingPrice: Both
  readonly attributes: readonly { readonly key: string; readonly value: string }[]
}

/**
 * One voucher whose amounts are those that Shopify would reckon goes as the code itself. Anything else lowers the prices;
 * what does not divide by a line's quantity stays as a fixed discount of a few minor units, because a line that is told
 * as two would come back as one that nobody sold. In every case Shopify's total is ours.
 */
export function planDiscounts(order: Discounted): DiscountPlan {
  const whole = toWhole(order)
  const attributes = attributesOf(order)
  const code = codeOf(order, whole)
  if (code || attributes.length === 0) {
    const unitPrices = order.lines.map(unitPriceOf)
    return { code, unitPrices, shippingPrice: whole.shipping, attributes }
  }
  const lowered = lowerPrices(order, whole)
  return { ...lowered, attributes: [...attributes, ...arithmeticOf(order, lowered.unitPrices)] }
}

/** The one code that Shopify is given as such; null: the vouchers lower the prices, or there are none. */
export function shopifyCodeOf(order: Discounted): string | null {
  return codeOf(order, toWhole(order))?.code ?? null
}

const none: Both = { minor: 0n, presentment: 0n }
const plus = (one: Both, other: Both): Both => ({
  minor: one.minor + other.minor,
  presentment: one.presentment + other.presentment,
})
const minus = (one: Both, other: Both): Both => ({
  minor: one.minor - other.minor,
  presentment: one.presentment - other.presentment,
})
const isSame = (one: Both, other: Both) => one.minor === other.minor && one.presentment === other.presentment

/** Without a currency of its own the shopper's amounts are the shop's: both run the same arithmetic. */
function both(minor: bigint, presentment: bigint | undefined): Both {
  return { minor, presentment: presentment ?? minor }
}

function unitPriceOf({ unitPriceMinor, presentmentUnitPriceMinor }: Line): Both {
  return both(unitPriceMinor, presentmentUnitPriceMinor)
}

function totalOf(line: Line): Both {
  const unit = unitPriceOf(line)
  return { minor: unit.minor * BigInt(line.quantity), presentment: unit.presentment * BigInt(line.quantity) }
}

function discountOf({ discounts = [] }: { readonly discounts?: readonly NewDiscount[] }): Both {
  return discounts.reduce((total, one) => plus(total, both(one.amountMinor, one.presentmentMinor)), none)
}

type Whole = {
  readonly lines: Both
  readonly off: Both
  readonly shipping: Both
  readonly shippingOff: Both
  readonly codes: readonly string[]
}

function toWhole({ lines, shipping }: Discounted): Whole {
  const all = [...lines, ...(shipping ? [shipping] : [])].flatMap((part) => part.discounts ?? [])
  return {
    lines: lines.map(totalOf).reduce(plus, none),
    off: lines.map(discountOf).reduce(plus, none),
    shipping: shipping ? both(shipping.priceMinor, shipping.presentmentPriceMinor) : none,
    shippingOff: shipping ? discountOf(shipping) : none,
    codes: [...new Set(all.map((one) => one.code))],
  }
}

/** C3: Shopify spreads a fixed code over all lines in proportion; only without a remainder is that surely what we did. */
function codeOf(order: Discounted, { lines, off, shipping, shippingOff, codes }: Whole): Code | null {
  const [code, another] = codes
  if (code === undefined || another !== undefined) return null
  if (isSame(off, none)) return isSame(shipping, shippingOff) ? { code, kind: 'freeShipping' } : null
  if (!isSame(shippingOff, none)) return null
  const isSpreadExactly = order.lines.every((line) => {
    const [total, share] = [totalOf(line), discountOf(line)]
    return (
      share.minor * lines.minor === off.minor * total.minor &&
      share.presentment * lines.presentment === off.presentment * total.presentment
    )
  })
  return isSpreadExactly && off.minor > 0n && off.presentment > 0n ? { code, kind: 'fixed', ...off } : null
}

function lowerPrices(order: Discounted, whole: Whole): Omit<DiscountPlan, 'attributes'> {
  const lowered = order.lines.map((line) => {
    const left = minus(totalOf(line), discountOf(line))
    const quantity = BigInt(line.quantity)
    return { minor: upDivided(left.minor, quantity), presentment: upDivided(left.presentment, quantity) }
  })
  const rest = (prices: readonly Both[]) => minus(toldFor(order, prices), minus(whole.lines, whole.off))
  const unitPrices = withRestInBoth(order, lowered, rest(lowered))
  const left = rest(unitPrices)
  return {
    code: isSame(left, none) ? null : { code: whole.codes.join('+'), kind: 'fixed', ...left },
    unitPrices,
    shippingPrice: minus(whole.shipping, whole.shippingOff),
  }
}

function upDivided(amount: bigint, by: bigint): bigint {
  return (amount + by - 1n) / by
}

function toldFor({ lines }: Discounted, unitPrices: readonly Both[]): Both {
  return lines.reduce((total, line, index) => {
    const { minor, presentment } = unitPrices[index] ?? none
    const quantity = BigInt(line.quantity)
    return plus(total, { minor: minor * quantity, presentment: presentment * quantity })
  }, none)
}

/** A discount of nothing in one currency and something in the other is none to Shopify: both get something. */
function withRestInBoth({ lines }: Discounted, prices: readonly Both[], rest: Both): readonly Both[] {
  if ((rest.minor === 0n) === (rest.presentment === 0n)) return prices
  const more: Both = rest.minor === 0n ? { minor: 1n, presentment: 0n } : { minor: 0n, presentment: 1n }
  const at = lines.findIndex((line) => (line.discounts ?? []).length > 0)
  return prices.map((price, index) => (index === at ? plus(price, more) : price))
}

/** What Shopify surely keeps of an attribute. */
const longestValue = 250

/** H14: who gave what, on which line: kept with the order in Shopify, where prices alone no longer tell. */
function attributesOf({ lines, shipping, currency }: Discounted) {
  const parts = [
    ...lines.map(({ discounts = [] }, index) => ({ name: `line ${index + 1}`, discounts })),
    { name: 'shipping', discounts: shipping?.discounts ?? [] },
  ].flatMap(({ name, discounts }) => discounts.map((discount) => ({ name, ...discount })))
  return [...new Set(parts.map((part) => part.code))].map((code) => {
    const own = parts.filter((part) => part.code === code)
    const amount = (minor: bigint) => `-${toDecimal(minor, currency)}`
    const total = amount(sum(own.map((part) => part.amountMinor)))
    const each = own.map((part) => `${part.name} ${amount(part.amountMinor)}`).join(', ')
    const value = `${total} ${currency} paid by ${own[0]?.funder}`
    const whole = `${value}: ${each}`
    return { key: `Vitrine voucher ${code}`, value: whole.length > longestValue ? value : whole }
  })
}

function arithmeticOf({ lines, currency }: Discounted, unitPrices: readonly Both[]) {
  return lines.flatMap((line, index) => {
    const off = discountOf(line).minor
    if (off === 0n) return []
    const show = (minor: bigint) => toDecimal(minor, currency)
    const left = totalOf(line).minor - off
    const told = unitPrices[index]?.minor ?? 0n
    const sold = `${line.quantity} x ${show(line.unitPriceMinor)} - ${show(off)} = ${show(left)} ${currency}`
    return [{ key: `Vitrine line ${index + 1}`, value: `${sold}, told as ${line.quantity} x ${show(told)}` }]
  })
}
