import { z } from 'zod'

/** A checkout's lines as stored: what the shopper saw when they entered it. Amounts as text, in the checkout's currency. */
const storedLines = z.array(
  z.object({ variantId: z.string(), quantity: z.int().positive(), unitPriceMinor: z.string().regex(/^\d+$/) }),
)

export type CheckoutLine = { readonly variantId: string; readonly quantity: number; readonly unitPriceMinor: bigint }

export function readCheckoutLines(json: unknown): CheckoutLine[] {
  return storedLines.parse(json).map((line) => ({ ...line, unitPriceMinor: BigInt(line.unitPriceMinor) }))
}

export function storeCheckoutLines(lines: readonly CheckoutLine[]) {
  return lines.map(({ variantId, quantity, unitPriceMinor }) => ({
    variantId,
    quantity,
    unitPriceMinor: String(unitPriceMinor),
  }))
}
