import { z } from 'zod'

/** A part's lines as stored: what the shopper saw when they entered the till. Amounts as text, in the checkout's currency. */
const storedLines = z.array(
  z.object({
    variantId: z.string(),
    quantity: z.int().positive(),
    unitPriceMinor: z.string().regex(/^\d+$/),
    touchId: z.string().nullish(),
  }),
)

export type CheckoutLine = {
  readonly variantId: string
  readonly quantity: number
  readonly unitPriceMinor: bigint
  /** The touch that led to it (A2), if one is known. */
  readonly touchId: string | null
}

export function readCheckoutLines(json: unknown): CheckoutLine[] {
  return storedLines.parse(json).map(({ variantId, quantity, unitPriceMinor, touchId = null }) => ({
    variantId,
    quantity,
    unitPriceMinor: BigInt(unitPriceMinor),
    touchId,
  }))
}

export function storeCheckoutLines(lines: readonly CheckoutLine[]) {
  return lines.map(({ variantId, quantity, unitPriceMinor, touchId }) => ({
    variantId,
    quantity,
    unitPriceMinor: String(unitPriceMinor),
    touchId,
  }))
}

/** Which touch led to which variant: it goes along to the order line whatever happens to the prices. */
export function touchesOf(lines: readonly Pick<CheckoutLine, 'variantId' | 'touchId'>[]): Map<string, string | null> {
  return new Map(lines.map(({ variantId, touchId }) => [variantId, touchId]))
}
