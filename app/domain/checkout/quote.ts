import { divideRoundHalfAway, sum } from '#app/kernel/money.ts'
import { diffLine, needsShopper, type LineDiff } from './cart-diff.ts'
import { priceBasisOf, unitPriceOf, type Priced } from './price-lines.ts'
import { shippingFor, type ShippingOffer } from './shipping-choice.ts'

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
}

export type QuoteLine = {
  readonly variantId: string
  readonly quantity: number
  readonly unitPriceMinor: bigint
  readonly totalMinor: bigint
  readonly shopUnitPriceMinor: bigint
  readonly diff: LineDiff | null
}
export type QuoteShipping = {
  readonly optionId: string
  readonly title: string
  readonly priceMinor: bigint
  readonly shopPriceMinor: bigint
  readonly minDays: number
  readonly maxDays: number
}

/** What a purchase costs at one instant. Amounts in `currency`; `shop…` amounts in the shop's own. */
export type Quote = {
  readonly currency: string
  readonly shopCurrency: string
  readonly isShopCurrency: boolean
  readonly country: string
  readonly lines: readonly QuoteLine[]
  readonly shippingOptions: readonly QuoteShipping[]
  readonly shipping: QuoteShipping | null
  readonly merchandiseMinor: bigint
  readonly shippingMinor: bigint
  readonly taxMinor: bigint
  readonly taxesIncluded: boolean
  /** J6: full years that the strictest of the lines asks of the buyer; null: none asks. */
  readonly minimumAge: number | null
  readonly totalMinor: bigint
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
  const shipping = shippingOptions.find((option) => option.optionId === input.shippingOptionId) ?? null
  const isNotShippable = shippingOptions.length === 0
  // Taxes stay apart although the thread charges none: prices are what the catalog says they are.
  const taxMinor = 0n
  return {
    ...basis,
    shopCurrency,
    country,
    lines,
    shippingOptions,
    shipping,
    merchandiseMinor,
    shippingMinor: shipping?.priceMinor ?? 0n,
    taxMinor,
    taxesIncluded: false,
    minimumAge: oldestOf(present),
    totalMinor: merchandiseMinor + (shipping?.priceMinor ?? 0n) + taxMinor,
    isNotShippable,
    hasBlockingChange: isNotShippable || lines.some((line) => needsShopper(line.diff)),
  }
}

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
  const seen = { quantity: want.quantity, priceMinor: want.seenPriceMinor, currency: want.seenCurrency }
  return {
    variantId: want.variantId,
    quantity: want.quantity,
    unitPriceMinor,
    totalMinor: unitPriceMinor * BigInt(want.quantity),
    shopUnitPriceMinor: offer?.shopPriceMinor ?? want.seenPriceMinor,
    diff: offer ? diffLine(seen, { ...offer, priceMinor: unitPriceMinor, currency: basis.currency }) : { type: 'gone' },
  }
}

/** Shipping is agreed in the shop's currency; the rate between the lines' two prices carries it over. */
function convertAtLinesRate(shopMinor: bigint, merchandiseMinor: bigint, shopMerchandiseMinor: bigint): bigint {
  if (shopMinor === 0n || shopMerchandiseMinor === 0n) return 0n
  return divideRoundHalfAway(shopMinor * merchandiseMinor, shopMerchandiseMinor)
}
