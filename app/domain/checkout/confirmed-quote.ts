import { z } from 'zod'
import type { Quote } from './quote.ts'

const minor = z.string().regex(/^\d+$/).transform(BigInt)

/** What the shopper confirmed, as stored with the checkout. The order is written from this. */
const schema = z.object({
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
  /** K3: the buyer's account was checked to be at least this old; absent: nothing asked for it. */
  checkedAge: z.int().positive().optional(),
})

export type ConfirmedQuote = z.output<typeof schema>

export function readConfirmedQuote(json: unknown): ConfirmedQuote {
  return schema.parse(json)
}

export function storeConfirmedQuote(quote: Quote): z.input<typeof schema> {
  if (!quote.shipping) throw new Error('A quote without shipping cannot be confirmed')
  const { title, priceMinor, shopPriceMinor } = quote.shipping
  return {
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
    ...(quote.minimumAge === null ? {} : { checkedAge: quote.minimumAge }),
  }
}
