import type { TypedVouchers, VoucherFunder } from '#app/domain/deals/voucher-facts.ts'
import type { VoucherRefusal } from '#app/domain/deals/refusals.ts'
import { divideRoundHalfAway, sum, type MoneyView } from '#app/kernel/money.ts'
import { diffLine, needsShopper, type LineDiff } from './cart-diff.ts'
import { priceBasisOf, unitPriceOf, type Priced } from './price-lines.ts'
import type { QuoteDiscount } from './discount-lines.ts'
import { shippingFor, type ShippingOffer } from './shipping-choice.ts'
import type { QuoteTax, TaxRule } from './tax-lines.ts'

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
/** A code the shopper typed: what it took off this part, or why it takes off nothing (`detail` fills the words). */
export type QuotedVoucher = {
  readonly code: string
  readonly voucherId: string | null
  readonly funder: VoucherFunder | null
  readonly state: 'applied' | VoucherRefusal
  readonly detail: { readonly minimum?: MoneyView }
  readonly amountMinor: bigint
  /** In the shop's currency: what is taken from the voucher's budget. */
  readonly shopAmountMinor: bigint
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

export function buildQuote(input: QuoteInput): Quote {
  const { wanted, offered, country, shopCurrency } = input
  const present = wanted.flatMap((want) => offered.get(want.variantId) ?? [])
  const basis = present.length > 0 ? priceBasisOf(present) : { currency: shopCurrency, isShopCurrency: true }
  const lines = wanted.map((want) => toQuoteLine(want, offered.get(want.variantId), basis))
  const merchandiseMinor = sum(lines.map((line) => line.totalMinor))
  const shopMerchandiseMinor = sum(lines.map((line) => line.shopUnitPriceMinor * BigInt(line.quantity)))
  const shippingOptions = shippingFor(input.shippingOffers, country, shopMerchandiseMinor).map(
    ({ id, shopPriceMinor, ...rest }) => {
      const priceMinor = basis.isShopCurrency
        ? shopPriceMinor
        : convertAtLinesRate(shopPriceMinor, merchandiseMinor, shopMerchandiseMinor)
      return { optionId: id, shopPriceMinor, priceMinor, ...rest }
    },
  )
  const chosen = shippingOptions.find((option) => option.optionId === input.shippingOptionId) ?? null
  const shipping = chosen && { ...chosen, ...untouched }
  const isNotShippable = shippingOptions.length === 0
  return {
    ...basis,
    shopCurrency,
    country,
    lines,
    shippingOptions,
    shipping,
    merchandiseMinor,
    shopMerchandiseMinor,
    discountMinor: 0n,
    shopDiscountMinor: 0n,
    shippingMinor: shipping?.priceMinor ?? 0n,
    shopShippingMinor: shipping?.shopPriceMinor ?? 0n,
    shippingDiscountMinor: 0n,
    shopShippingDiscountMinor: 0n,
    taxMinor: 0n,
    shopTaxMinor: 0n,
    taxesIncluded: false,
    vouchers: [],
    minimumAge: oldestOf(present),
    totalMinor: merchandiseMinor + (shipping?.priceMinor ?? 0n),
    shopTotalMinor: shopMerchandiseMinor + (shipping?.shopPriceMinor ?? 0n),
    isNotShippable,
    hasBlockingChange: isNotShippable || lines.some((line) => needsShopper(line.diff)),
  }
}

const untouched = {
  discountMinor: 0n,
  shopDiscountMinor: 0n,
  discounts: [],
  taxMinor: 0n,
  shopTaxMinor: 0n,
  taxes: [],
} as const

function oldestOf(lines: readonly OfferedLine[]): number | null {
  const ages = lines.flatMap(({ minimumAge }) => minimumAge ?? [])
  return ages.length > 0 ? Math.max(...ages) : null
}

function toQuoteLine(
  want: WantedLine,
  offer: OfferedLine | undefined,
  basis: { currency: string; isShopCurrency: boolean },
): QuoteLine {
  const unitPriceMinor = offer ? unitPriceOf(offer, basis) : want.seenPriceMinor
  const shopUnitPriceMinor = offer?.shopPriceMinor ?? want.seenPriceMinor
  const seen = { quantity: want.quantity, priceMinor: want.seenPriceMinor, currency: want.seenCurrency }
  return {
    variantId: want.variantId,
    quantity: want.quantity,
    unitPriceMinor,
    totalMinor: unitPriceMinor * BigInt(want.quantity),
    shopUnitPriceMinor,
    shopTotalMinor: shopUnitPriceMinor * BigInt(want.quantity),
    ...untouched,
    diff: offer ? diffLine(seen, { ...offer, priceMinor: unitPriceMinor, currency: basis.currency }) : { type: 'gone' },
  }
}

/** Shipping is agreed in the shop's currency; the rate between the lines' two prices carries it over. */
function convertAtLinesRate(shopMinor: bigint, merchandiseMinor: bigint, shopMerchandiseMinor: bigint): bigint {
  if (shopMinor === 0n || shopMerchandiseMinor === 0n) return 0n
  return divideRoundHalfAway(shopMinor * merchandiseMinor, shopMerchandiseMinor)
}
