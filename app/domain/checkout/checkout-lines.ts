import { z } from 'zod'

/** A part's lines as stored: what the shopper saw when they entered the till. Amounts as text, in the checkout's currency. */
const storedLines = z.array(
  z.object({
    variantId: z.string(),
    quantity: z.int().positive(),
    unitPriceMinor: z.string().regex(/^\d+$/),
    touchId: z.string().nullish(),
    shareSetId: z.string().nullish(),
    marginBps: z.int().nonnegative().default(0),
  }),
)

/** How a line came: it goes along whatever happens to the prices. */
export type LineOrigin = {
  /** The touch that led to it (A2), if one is known. */
  readonly touchId: string | null
  /** The reseller's set that it was taken from, if it was, and their margin then, in basis points. */
  readonly shareSetId: string | null
  readonly marginBps: number
}

export type CheckoutLine = LineOrigin & {
  readonly variantId: string
  readonly quantity: number
  readonly unitPriceMinor: bigint
}

export function readCheckoutLines(json: unknown): CheckoutLine[] {
  return storedLines.parse(json).map(({ unitPriceMinor, touchId = null, shareSetId = null, ...line }) => ({
    ...line,
    unitPriceMinor: BigInt(unitPriceMinor),
    touchId,
    shareSetId,
  }))
}

export function storeCheckoutLines(lines: readonly CheckoutLine[]) {
  return lines.map(({ variantId, quantity, unitPriceMinor, touchId, shareSetId, marginBps }) => ({
    variantId,
    quantity,
    unitPriceMinor: String(unitPriceMinor),
    touchId,
    ...(shareSetId === null ? {} : { shareSetId, marginBps }),
  }))
}

const unknownOrigin: LineOrigin = { touchId: null, shareSetId: null, marginBps: 0 }

/** How each variant came into these lines. */
export function originsOf(
  lines: readonly (LineOrigin & { readonly variantId: string })[],
): (variantId: string) => LineOrigin {
  const origins = new Map(lines.map((line) => [line.variantId, line]))
  return (variantId) => {
    const { touchId, shareSetId, marginBps } = origins.get(variantId) ?? unknownOrigin
    return { touchId, shareSetId, marginBps }
  }
}
