import { z } from 'zod'
import type { QuoteDiscount } from './discount-lines.ts'
import type { PartQuote, PurchaseQuote } from './purchase-quote.ts'
import type { QuoteLine } from './quote.ts'
import type { QuoteTax } from './tax-lines.ts'

const minor = z.string().regex(/^\d+$/).transform(BigInt)
/** Absent in what was confirmed before vouchers and taxes were charged. */
const laterMinor = z.string().regex(/^\d+$/).default('0').transform(BigInt)

const amounts = { amountMinor: minor, shopAmountMinor: minor }
const discounts = z
  .array(
    z.object({
      voucherId: z.string(),
      code: z.string(),
      funder: z.enum(['merchant', 'platform', 'creator']),
      ...amounts,
    }),
  )
  .default([])
const taxes = z.array(z.object({ title: z.string(), ratePpm: z.int(), ...amounts })).default([])
const lowered = {
  discountMinor: laterMinor,
  shopDiscountMinor: laterMinor,
  taxMinor: laterMinor,
  shopTaxMinor: laterMinor,
  discounts,
  taxes,
}

const line = z.object({
  variantId: z.string(),
  quantity: z.int().positive(),
  unitPriceMinor: minor,
  shopUnitPriceMinor: minor,
  ...lowered,
  /** Set where the price was a reseller's: whose, and what of the whole line is theirs, in the shop's currency. */
  resale: z.object({ creatorId: z.string(), shareSetId: z.string(), marginMinor: minor }).optional(),
})
const shipping = z.object({ title: z.string(), priceMinor: minor, shopPriceMinor: minor, ...lowered })

const part = z.object({
  shopId: z.string(),
  currency: z.string(),
  shopCurrency: z.string(),
  lines: z.array(line),
  shipping,
  taxMinor: minor,
  taxesIncluded: z.boolean(),
  totalMinor: minor,
})

/** What the shopper confirmed, as stored with the checkout. The orders are written from this, one for each part. */
const schema = z.object({
  currency: z.string(),
  totalMinor: minor,
  parts: z.array(part).min(1),
  /** K3: the buyer's account was checked to be at least this old; absent: nothing asked for it. */
  checkedAge: z.int().positive().optional(),
})

export type ConfirmedQuote = z.output<typeof schema>
export type ConfirmedPart = z.output<typeof part>

export function readConfirmedQuote(json: unknown): ConfirmedQuote {
  return schema.parse(json)
}

/** What of a payment is for one shop's order, whatever is edited afterwards; 0 for a shop that had no part in it. */
export function shareOfShop(confirmedQuote: unknown, shopId: string): bigint {
  const { parts } = readConfirmedQuote(confirmedQuote)
  return parts.find((each) => each.shopId === shopId)?.totalMinor ?? 0n
}

export function storeConfirmedQuote(quote: PurchaseQuote): z.input<typeof schema> {
  return {
    currency: quote.currency,
    totalMinor: String(quote.totalMinor),
    parts: quote.parts.map(storePart),
    ...(quote.minimumAge === null ? {} : { checkedAge: quote.minimumAge }),
  }
}

function storePart(quote: PartQuote): z.input<typeof part> {
  if (!quote.shipping) throw new Error('A quote without shipping cannot be confirmed')
  const { title, priceMinor, shopPriceMinor } = quote.shipping
  return {
    shopId: quote.shopId,
    currency: quote.currency,
    shopCurrency: quote.shopCurrency,
    lines: quote.lines.map((each) => ({
      variantId: each.variantId,
      quantity: each.quantity,
      unitPriceMinor: String(each.unitPriceMinor),
      shopUnitPriceMinor: String(each.shopUnitPriceMinor),
      ...storeLowered(each),
      ...storeResale(each),
    })),
    shipping: {
      title,
      priceMinor: String(priceMinor),
      shopPriceMinor: String(shopPriceMinor),
      ...storeLowered(quote.shipping),
    },
    taxMinor: String(quote.taxMinor),
    taxesIncluded: quote.taxesIncluded,
    totalMinor: String(quote.totalMinor),
  }
}

function storeResale({ resale }: QuoteLine) {
  if (!resale) return {}
  const { creatorId, shareSetId, shopMarginMinor } = resale
  return { resale: { creatorId, shareSetId, marginMinor: String(shopMarginMinor) } }
}

type Lowered = {
  readonly discountMinor: bigint
  readonly shopDiscountMinor: bigint
  readonly taxMinor: bigint
  readonly shopTaxMinor: bigint
  readonly discounts: readonly QuoteDiscount[]
  readonly taxes: readonly QuoteTax[]
}

function storeLowered(of: Lowered) {
  const text = <Amounts extends { amountMinor: bigint; shopAmountMinor: bigint }>(one: Amounts) => ({
    ...one,
    amountMinor: String(one.amountMinor),
    shopAmountMinor: String(one.shopAmountMinor),
  })
  return {
    discountMinor: String(of.discountMinor),
    shopDiscountMinor: String(of.shopDiscountMinor),
    taxMinor: String(of.taxMinor),
    shopTaxMinor: String(of.shopTaxMinor),
    discounts: of.discounts.map(text),
    taxes: of.taxes.map(text),
  }
}
