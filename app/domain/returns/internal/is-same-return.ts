import type { ReturnAtShopify } from '#app/shopify/returns/return-at-shopify.ts'

type OurLine = { readonly quantity: number; readonly orderLine: { readonly shopifyLineGid: string | null } }

/** Is a return at Shopify about the very units of ours? Units of one line may be split over its parcels there. */
export function isSameReturn(lines: readonly OurLine[], theirs: ReturnAtShopify): boolean {
  const units = new Map<string, number>()
  for (const { lineGid, quantity } of theirs.lines) {
    if (lineGid) units.set(lineGid, (units.get(lineGid) ?? 0) + quantity)
  }
  if (units.size !== lines.length) return false
  return lines.every(({ orderLine, quantity }) => units.get(orderLine.shopifyLineGid ?? '') === quantity)
}
