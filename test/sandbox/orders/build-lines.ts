import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { numberOf } from '../graphql/gid.ts'
import { convertMinor, splitInProportion } from '../state/money.ts'
import type { Bag, Discount, Order, OrderLine, ShippingLine, TaxLine } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { minus, NOTHING, plus, readBag, times } from './bags.ts'
import type { DiscountInput, LineItemInput, OrderInput, ShippingLineInput, TaxLineInput } from './order-input.ts'
import { lineTotal } from './totals.ts'
import { isAbsent, isPresent } from '../present.ts'

type Money = Pick<Order, 'currency' | 'presentmentCurrency'>
type Path = readonly (string | number)[]
const GRAMS: Readonly<Record<string, number>> = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.3495, POUNDS: 453.592 }

export function buildLine(
  ctx: SandboxContext,
  state: ShopState,
  money: Money,
  input: LineItemInput,
  index: number,
  errors: UserError[],
): OrderLine {
  const path = ['order', 'lineItems', index]
  const variantId = isAbsent(input.variantId) ? null : numberOf(input.variantId, 'ProductVariant')
  const found = variantId === null ? undefined : state.variantById(variantId)
  if (isPresent(input.variantId) && !found)
    errors.push(userError([...path, 'variantId'], 'Line items is invalid', 'INVALID'))
  if (input.quantity <= 0) errors.push(userError([...path, 'quantity'], 'Quantity must be greater than 0', 'INVALID'))
  const title = input.title ?? found?.product.title ?? ''
  if (title === '' && isAbsent(input.variantId))
    errors.push(userError([...path, 'title'], "Title can't be blank", 'INVALID'))
  const stated = input.priceSet ? readBag(money, input.priceSet) : null
  if (input.priceSet && (!stated || stated.shop < 0))
    errors.push(userError([...path, 'priceSet'], 'Price is invalid', 'INVALID'))
  const priceMinor = found?.variant.priceMinor ?? 0
  const productId = found?.product.id ?? (isAbsent(input.productId) ? null : numberOf(input.productId, 'Product'))
  return {
    id: ctx.store.ids.next(),
    variantId: found ? variantId : null,
    productId,
    inventoryItemId: found?.variant.inventoryItemId ?? null,
    title,
    variantTitle: input.variantTitle ?? (found && found.variant.title !== 'Default Title' ? found.variant.title : null),
    sku: input.sku ?? found?.variant.sku ?? null,
    vendor: input.vendor ?? found?.product.vendor ?? null,
    quantity: input.quantity,
    price: stated ?? {
      shop: priceMinor,
      presentment: convertMinor(priceMinor, money.currency, money.presentmentCurrency),
    },
    discount: NOTHING,
    taxLines: [],
    taxable: input.taxable ?? true,
    requiresShipping: input.requiresShipping ?? false,
    giftCard: input.giftCard ?? false,
    grams: input.weight
      ? Math.round(input.weight.value * (GRAMS[input.weight.unit] ?? 1))
      : (found?.variant.weightGrams ?? 0),
    properties: input.properties ?? [],
    removed: 0,
    isAdded: false,
    claim: null,
  }
}

export function buildShippingLine(
  ctx: SandboxContext,
  money: Money,
  input: ShippingLineInput,
  index: number,
  errors: UserError[],
): ShippingLine {
  const path = ['order', 'shippingLines', index]
  const price = readBag(money, input.priceSet)
  if (!price || price.shop < 0) errors.push(userError([...path, 'priceSet'], 'Price is invalid', 'INVALID'))
  return {
    id: ctx.store.ids.next(),
    title: input.title,
    code: input.code ?? null,
    source: input.source ?? null,
    price: price ?? NOTHING,
    discount: NOTHING,
    taxLines: [],
  }
}

/** An amount that was given stands; one that was not is the rate of what it is due on, or its share of an included price. */
export function buildTaxLines(
  money: Money,
  inputs: readonly TaxLineInput[],
  due: Bag,
  isIncluded: boolean,
  path: Path,
  errors: UserError[],
): TaxLine[] {
  const rates = inputs.reduce((sum, input) => sum + (Number(input.rate) || 0), 0)
  return inputs.map((input, index) => {
    const rate = Number(input.rate)
    if (Number.isNaN(rate)) {
      errors.push(
        userError([...path, 'taxLines', index, 'rate'], "Tax line rate can't be blank", 'TAX_LINE_RATE_MISSING'),
      )
    }
    const stated = input.priceSet ? readBag(money, input.priceSet) : times(due, isIncluded ? rate / (1 + rates) : rate)
    if (!stated) errors.push(userError([...path, 'taxLines', index, 'priceSet'], 'Price is invalid', 'INVALID'))
    return { title: input.title, rate, price: stated ?? NOTHING, channelLiable: input.channelLiable ?? false }
  })
}

/** Taxes of lines and shipping, on what is left of them after discounts; order-level ones are spread over the taxable lines. */
export function applyTaxes(
  money: Money,
  input: OrderInput,
  lines: readonly OrderLine[],
  shippingLines: readonly ShippingLine[],
  errors: UserError[],
): void {
  const onLines = (input.lineItems ?? []).some((line) => (line.taxLines ?? []).length > 0)
  const onOrder = input.taxLines ?? []
  const isIncluded = input.taxesIncluded ?? false
  if (onLines && onOrder.length > 0) {
    errors.push(
      userError(
        ['order', 'taxLines'],
        'Tax lines can be specified on the order or on its line items, not on both',
        'INVALID',
      ),
    )
    return
  }
  lines.forEach((line, index) => {
    const inputs = input.lineItems?.[index]?.taxLines ?? []
    const path = ['order', 'lineItems', index]
    line.taxLines = buildTaxLines(money, inputs, goodsOf(line), isIncluded, path, errors)
  })
  shippingLines.forEach((line, index) => {
    const inputs = input.shippingLines?.[index]?.taxLines ?? []
    const path = ['order', 'shippingLines', index]
    line.taxLines = buildTaxLines(money, inputs, minus(line.price, line.discount), isIncluded, path, errors)
  })
  const taxable = lines.filter((line) => line.taxable)
  if (onOrder.length === 0 || taxable.length === 0) return
  const bases = taxable.map(goodsOf)
  const weights = bases.map((base) => base.shop)
  for (const tax of buildTaxLines(money, onOrder, plus(...bases), isIncluded, ['order'], errors)) {
    const shop = splitInProportion(tax.price.shop, weights)
    const presentment = splitInProportion(tax.price.presentment, weights)
    taxable.forEach((line, index) => {
      line.taxLines.push({ ...tax, price: { shop: shop[index] ?? 0, presentment: presentment[index] ?? 0 } })
    })
  }
}

function goodsOf(line: OrderLine): Bag {
  return minus(lineTotal(line), line.discount)
}

/** One code per order. It need not exist in the shop: whoever creates the order vouches for it. */
export function applyDiscount(
  money: Money,
  input: DiscountInput | null | undefined,
  lines: readonly OrderLine[],
  shippingLines: readonly ShippingLine[],
  errors: UserError[],
): Discount | null {
  if (!input) return null
  const given = Object.values(input).filter((one) => isPresent(one))
  if (given.length !== 1) {
    errors.push(userError(['order', 'discountCode'], 'Exactly one kind of discount code must be given', 'INVALID'))
    return null
  }
  const { itemFixedDiscountCode: fixed, itemPercentageDiscountCode: percentage, freeShippingDiscountCode: free } = input
  if (free) {
    for (const line of shippingLines) line.discount = line.price
    return {
      kind: 'shipping',
      code: free.code,
      value: '100.0',
      total: plus(...shippingLines.map((line) => line.price)),
    }
  }
  const whole = plus(...lines.map(lineTotal))
  const share = percentage?.percentage ?? 0
  if (percentage && (share < 0 || share > 100)) {
    const path = ['order', 'discountCode', 'itemPercentageDiscountCode', 'percentage']
    errors.push(userError(path, 'Percentage must be between 0 and 100', 'INVALID'))
    return null
  }
  const asked = fixed ? (fixed.amountSet ? readBag(money, fixed.amountSet) : NOTHING) : times(whole, share / 100)
  if (!asked || asked.shop < 0) {
    errors.push(userError(['order', 'discountCode'], 'The discount amount is invalid', 'INVALID'))
    return null
  }
  const total = { shop: Math.min(asked.shop, whole.shop), presentment: Math.min(asked.presentment, whole.presentment) }
  const shop = splitInProportion(
    total.shop,
    lines.map((line) => lineTotal(line).shop),
  )
  const presentment = splitInProportion(
    total.presentment,
    lines.map((line) => lineTotal(line).presentment),
  )
  lines.forEach((line, index) => {
    line.discount = { shop: shop[index] ?? 0, presentment: presentment[index] ?? 0 }
  })
  const code = fixed?.code ?? percentage?.code ?? ''
  return {
    kind: fixed ? 'fixed' : 'percentage',
    code,
    value: fixed?.amountSet?.shopMoney.amount ?? String(share),
    total,
  }
}
