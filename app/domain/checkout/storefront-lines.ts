import { z } from 'zod'

/** What the shopper took to Shopify's checkout. Amounts as text, in `currency`: what they saw when they went. */
const storedLines = z.array(
  z.object({
    variantId: z.string(),
    variantGid: z.string(),
    quantity: z.int().positive(),
    touchId: z.string().nullable(),
    seenPriceMinor: z.string().regex(/^\d+$/),
    currency: z.string(),
    isDirect: z.boolean().default(false),
  }),
)

export type StorefrontLine = {
  readonly variantId: string
  readonly variantGid: string
  readonly quantity: number
  /** The touch that led here; it stays with us and is never sent to Shopify. */
  readonly touchId: string | null
  readonly seenPriceMinor: bigint
  readonly currency: string
  /** Bought at once, past the cart: what the cart holds of it stays there. */
  readonly isDirect: boolean
}

export function readStorefrontLines(json: unknown): StorefrontLine[] {
  return storedLines.parse(json).map((line) => ({ ...line, seenPriceMinor: BigInt(line.seenPriceMinor) }))
}

export function storeStorefrontLines(lines: readonly StorefrontLine[]) {
  return lines.map(({ seenPriceMinor, ...line }) => ({ ...line, seenPriceMinor: String(seenPriceMinor) }))
}
