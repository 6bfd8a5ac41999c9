import { z } from 'zod'
import type { PartQuote, PurchaseQuote } from './purchase-quote.ts'

const minor = z.string().regex(/^\d+$/).transform(BigInt)

const part = z.object({
  shopId: z.string(),
  currency: z.string(),
  shopCurrency: z.string(),
  lines: z.array(
    z.object({
      variantId: z.string(),
      quantity: z.int().positive(),
      unitPriceMinor: minor,
      shopUnitPriceMinor: minor,
    }),
  ),
  shipping: z.object({ title: z.string(), priceMinor: minor, shopPriceMinor: minor }),
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
    lines: quote.lines.map((line) => ({
      variantId: line.variantId,
      quantity: line.quantity,
      unitPriceMinor: String(line.unitPriceMinor),
      shopUnitPriceMinor: String(line.shopUnitPriceMinor),
    })),
    shipping: { title, priceMinor: String(priceMinor), shopPriceMinor: String(shopPriceMinor) },
    taxMinor: String(quote.taxMinor),
    taxesIncluded: quote.taxesIncluded,
    totalMinor: String(quote.totalMinor),
  }
}
