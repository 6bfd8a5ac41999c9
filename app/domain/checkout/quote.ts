import type { TypedVouchers, VoucherFacts } from '#app/domain/deals/voucher-facts.ts'
import { divideRoundHalfAway, sum } from '#app/kernel/money.ts'
import { diffLine, needsShopper, type LineDiff } from './cart-diff.ts'
import { priceBasisOf, unitPriceOf, type PriceBasis, type Priced } from './price-lines.ts'
import { chooseVouchers, type QuotedVoucher } from './discount-choice.ts'
import { discountLines, namesOf, type QuoteDiscount } from './discount-lines.ts'
import { resaleOfLine, type LineResale, type UnitResale } from './resold-unit.ts'
import { shippingFor, type ShippingOffer } from './shipping-choice.ts'
import { areTaxesIncluded, taxesOn, type QuoteTax, type TaxRule } from './tax-lines.ts'

/** A line the shopper wants, with the price they saw last. */
export type WantedLine = {
  readonly variantId: string
  readonly quantity: number
  readonly seenPriceMinor: bigint
  readonly seenCurrency: string
}
export type OfferedLine = Priced & {
  readonly isOnSale: boolean
  readonly available: number | null
  readonly minimumAge?: number | null
  readonly productId?: string
  /** Of one unit; unknown counts as nothing. */
  readonly weightGrams?: number | null
  readonly requiresShipping?: boolean
  /** Sold without tax, and no voucher lowers it. */
  readonly isGiftCard?: boolean
  readonly taxable?: boolean
  /** Both prices are a reseller's, with their margin in them. */
  readonly resale?: UnitResale
}

export type QuoteLine = {
  readonly variantId: string
  readonly quantity: number
  readonly unitPriceMinor: bigint
  /** Unit price times quantity, before discounts. */
  readonly totalMinor: bigint
  readonly shopUnitPriceMinor: bigint
  readonly shopTotalMinor: bigint
  /** Of every voucher together; never above the line's total. */
  readonly discountMinor: bigint
  readonly shopDiscountMinor: bigint
  readonly discounts: readonly QuoteDiscount[]
  readonly taxMinor: bigint
  readonly shopTaxMinor: bigint
  readonly taxes: readonly QuoteTax[]
  readonly diff: LineDiff | null
  /** Set where the price is a reseller's. */
  readonly resale?: LineResale
}
/** A way of sending that may be chosen; its price is before any voucher. */
export type QuoteShippingOption = {
  readonly optionId: string
  readonly title: string
  readonly priceMinor: bigint
  readonly shopPriceMinor: bigint
  readonly minDays: number
  readonly maxDays: number
}
/** The chosen one, with what vouchers take off and what tax lies on the rest. */
export type QuoteShipping = QuoteShippingOption & {
  readonly discountMinor: bigint
  readonly shopDiscountMinor: bigint
  readonly discounts: readonly QuoteDiscount[]
  readonly taxMinor: bigint
  readonly shopTaxMinor: bigint
  readonly taxes: readonly QuoteTax[]
}
/** What a purchase costs at one instant. Amounts in `currency`; `shop…` amounts in the shop's own. */
export type Quote = {
  readonly currency: string
  readonly shopCurrency: string
  readonly isShopCurrency: boolean
  readonly country: string
  readonly lines: readonly QuoteLine[]
  readonly shippingOptions: readonly QuoteShippingOption[]
  readonly shipping: QuoteShipping | null
  /** Sum of the lines, before discounts. */
  readonly merchandiseMinor: bigint
  readonly shopMerchandiseMinor: bigint
  /** What vouchers take off the lines; what they take off the shipping stands apart. */
  readonly discountMinor: bigint
  readonly shopDiscountMinor: bigint
  /** Before its discount. */
  readonly shippingMinor: bigint
  readonly shopShippingMinor: bigint
  readonly shippingDiscountMinor: bigint
  readonly shopShippingDiscountMinor: bigint
  /** All taxes of lines and shipping; part of the prices if `taxesIncluded`, else added to them. */
  readonly taxMinor: bigint
  readonly shopTaxMinor: bigint
  readonly taxesIncluded: boolean
  readonly vouchers: readonly QuotedVoucher[]
  /** J6: full years that the strictest of the lines asks of the buyer; null: none asks. */
  readonly minimumAge: number | null
  /** Merchandise - discounts + shipping - its discount + taxes that prices do not hold. */
  readonly totalMinor: bigint
  readonly shopTotalMinor: bigint
  /** The shop sends nothing to this country. */
  readonly isNotShippable: boolean
  /** A line changed for the worse, or nothing can be sent: not payable as it is. */
  readonly hasBlockingChange: boolean
}

export type QuoteInput = {
  readonly country: string
  readonly shopCurrency: string
  readonly wanted: readonly WantedLine[]
  readonly offered: ReadonlyMap<string, OfferedLine>
  readonly shippingOffers: readonly ShippingOffer[]
  readonly shippingOptionId: string | null
  /** What the merchant charges where the goods go; none: no tax. */
  readonly taxRules?: readonly TaxRule[]
  /** What the shopper typed, as `findVouchers` gives it. */
  readonly vouchers?: TypedVouchers
}

/**
 * The price of one shop's part of a purchase: unit prices, vouchers (H14), shipping on what is left, taxes on what is
 * left of lines and shipping. Pure; every total is the sum of its parts, in both currencies.
 */
export function buildQuote(input: QuoteInput): Quote {
  const { wanted, offered, country, shopCurrency, taxRules = [] } = input
  const present = wanted.flatMap((want) => offered.get(want.variantId) ?? [])
  const basis = present.length > 0 ? priceBasisOf(present) : { currency: shopCurrency, isShopCurrency: true }
  const bare = wanted.map((want) => toBareLine(want, offered.get(want.variantId), basis))
  const { tried, quoted } = chooseVouchers({ vouchers: input.vouchers, shopCurrency, lines: bare }, (vouchers) =>
    tryVouchers(input, bare, vouchers),
  )
  const lines = bare.map((line, index) => toQuoteLine(line, tried.lineDiscounts[index] ?? [], taxRules))
  const shipping = tried.chosen && withTaxes(tried.chosen, taxRules)
  return {
    ...basis,
    shopCurrency,
    country,
    lines,
    shippingOptions: tried.options,
    shipping,
    ...totalsOf(lines, shipping, areTaxesIncluded(taxRules)),
    vouchers: quoted,
    minimumAge: oldestOf(present),
    isNotShippable: tried.options.length === 0,
    hasBlockingChange: tried.options.length === 0 || lines.some((line) => needsShopper(line.diff)),
  }
}

type BareLine = ReturnType<typeof toBareLine>

function toBareLine(want: WantedLine, offer: OfferedLine | undefined, basis: PriceBasis) {
  const unitPriceMinor = offer ? unitPriceOf(offer, basis) : want.seenPriceMinor
  const shopUnitPriceMinor = offer?.shopPriceMinor ?? want.seenPriceMinor
  const seen = { quantity: want.quantity, priceMinor: want.seenPriceMinor, currency: want.seenCurrency }
  const gone: LineDiff = { type: 'gone' }
  return {
    variantId: want.variantId,
    quantity: want.quantity,
    unitPriceMinor,
    totalMinor: unitPriceMinor * BigInt(want.quantity),
    shopUnitPriceMinor,
    shopTotalMinor: shopUnitPriceMinor * BigInt(want.quantity),
    diff: offer ? diffLine(seen, { ...offer, priceMinor: unitPriceMinor, currency: basis.currency }) : gone,
    ...(offer?.productId === undefined ? {} : { productId: offer.productId }),
    ...(offer?.resale ? { resale: resaleOfLine(offer.resale, want.quantity) } : {}),
    isGiftCard: offer?.isGiftCard ?? false,
    isTaxed: (offer?.taxable ?? true) && !offer?.isGiftCard,
    grams: offer?.requiresShipping === false ? 0n : BigInt((offer?.weightGrams ?? 0) * want.quantity),
  }
}

type ChosenShipping = QuoteShippingOption & Pick<QuoteShipping, 'discounts' | 'discountMinor' | 'shopDiscountMinor'>

/** The purchase with these vouchers, before taxes: they decide nothing about which vouchers are best. */
function tryVouchers(input: QuoteInput, lines: readonly BareLine[], vouchers: readonly VoucherFacts[]) {
  const lineDiscounts = discountLines(vouchers, lines)
  const ofLines = lineDiscounts.flat()
  const shopMerchandiseMinor = sum(lines.map((line) => line.shopTotalMinor))
  const shopLeft = shopMerchandiseMinor - sum(ofLines.map((discount) => discount.shopAmountMinor))
  const parcel = { shopMerchandiseMinor: shopLeft, grams: sum(lines.map((line) => line.grams)) }
  const rate = { minor: sum(lines.map((line) => line.totalMinor)), shopMinor: shopMerchandiseMinor }
  const options = shippingFor(input.shippingOffers, input.country, parcel).map(({ id, shopPriceMinor, ...rest }) => ({
    optionId: id,
    shopPriceMinor,
    priceMinor: convertAtRate(shopPriceMinor, rate),
    ...rest,
  }))
  const option = options.find(({ optionId }) => optionId === input.shippingOptionId)
  const chosen = option ? withFreeShipping(option, vouchers) : null
  return {
    lineDiscounts,
    options,
    chosen,
    shopLeftMinor: shopLeft + (chosen ? chosen.shopPriceMinor - chosen.shopDiscountMinor : 0n),
    discounts: [...ofLines, ...(chosen?.discounts ?? [])],
    isShippingChosen: chosen !== null,
  }
}

/** A free-shipping voucher pays for the shipping as a discount on it, so that the carrier's price stays readable. */
function withFreeShipping(option: QuoteShippingOption, vouchers: readonly VoucherFacts[]): ChosenShipping {
  const voucher = vouchers.find(({ kind }) => kind === 'freeShipping')
  const isLowered = voucher && (option.priceMinor > 0n || option.shopPriceMinor > 0n)
  if (!isLowered) return { ...option, discounts: [], discountMinor: 0n, shopDiscountMinor: 0n }
  const { priceMinor: amountMinor, shopPriceMinor: shopAmountMinor } = option
  return {
    ...option,
    discounts: [{ ...namesOf(voucher), amountMinor, shopAmountMinor }],
    discountMinor: amountMinor,
    shopDiscountMinor: shopAmountMinor,
  }
}

function toQuoteLine(line: BareLine, discounts: readonly QuoteDiscount[], rules: readonly TaxRule[]): QuoteLine {
  const { productId: _ofVouchers, isGiftCard: _ofTaxes, isTaxed, grams: _ofShipping, ...rest } = line
  const discountMinor = sum(discounts.map((discount) => discount.amountMinor))
  const shopDiscountMinor = sum(discounts.map((discount) => discount.shopAmountMinor))
  const net = { minor: line.totalMinor - discountMinor, shopMinor: line.shopTotalMinor - shopDiscountMinor }
  const taxes = isTaxed ? taxesOn(rules, net) : []
  return { ...rest, discountMinor, shopDiscountMinor, discounts, ...sumOfTaxes(taxes), taxes }
}

function withTaxes(chosen: ChosenShipping, rules: readonly TaxRule[]): QuoteShipping {
  const taxes = taxesOn(
    rules.filter((rule) => rule.onShipping),
    {
      minor: chosen.priceMinor - chosen.discountMinor,
      shopMinor: chosen.shopPriceMinor - chosen.shopDiscountMinor,
    },
  )
  return { ...chosen, ...sumOfTaxes(taxes), taxes }
}

function sumOfTaxes(taxes: readonly QuoteTax[]) {
  return {
    taxMinor: sum(taxes.map((tax) => tax.amountMinor)),
    shopTaxMinor: sum(taxes.map((tax) => tax.shopAmountMinor)),
  }
}

function totalsOf(lines: readonly QuoteLine[], shipping: QuoteShipping | null, taxesIncluded: boolean) {
  const sumOf = (pick: (line: QuoteLine) => bigint) => sum(lines.map(pick))
  const minor = {
    merchandiseMinor: sumOf((line) => line.totalMinor),
    discountMinor: sumOf((line) => line.discountMinor),
    shippingMinor: shipping?.priceMinor ?? 0n,
    shippingDiscountMinor: shipping?.discountMinor ?? 0n,
    taxMinor: sumOf((line) => line.taxMinor) + (shipping?.taxMinor ?? 0n),
  }
  const shopMinor = {
    shopMerchandiseMinor: sumOf((line) => line.shopTotalMinor),
    shopDiscountMinor: sumOf((line) => line.shopDiscountMinor),
    shopShippingMinor: shipping?.shopPriceMinor ?? 0n,
    shopShippingDiscountMinor: shipping?.shopDiscountMinor ?? 0n,
    shopTaxMinor: sumOf((line) => line.shopTaxMinor) + (shipping?.shopTaxMinor ?? 0n),
  }
  return {
    ...minor,
    ...shopMinor,
    taxesIncluded,
    totalMinor:
      minor.merchandiseMinor -
      minor.discountMinor +
      minor.shippingMinor -
      minor.shippingDiscountMinor +
      (taxesIncluded ? 0n : minor.taxMinor),
    shopTotalMinor:
      shopMinor.shopMerchandiseMinor -
      shopMinor.shopDiscountMinor +
      shopMinor.shopShippingMinor -
      shopMinor.shopShippingDiscountMinor +
      (taxesIncluded ? 0n : shopMinor.shopTaxMinor),
  }
}

function oldestOf(lines: readonly OfferedLine[]): number | null {
  const ages = lines.flatMap(({ minimumAge }) => minimumAge ?? [])
  return ages.length > 0 ? Math.max(...ages) : null
}

/** What is agreed in the shop's currency is carried over at the rate between the lines' two prices. */
function convertAtRate(shopMinor: bigint, rate: { readonly minor: bigint; readonly shopMinor: bigint }): bigint {
  if (rate.minor === rate.shopMinor || rate.shopMinor === 0n) return shopMinor
  return divideRoundHalfAway(shopMinor * rate.minor, rate.shopMinor)
}
