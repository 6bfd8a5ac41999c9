import { sum } from '#app/kernel/money.ts'
import type { Quote } from './quote.ts'

/** What one shop's share of a purchase costs. */
export type PartQuote = Quote & { readonly shopId: string }

/** What a whole purchase costs at one instant: its parts, and what one payment for all of them comes to. */
export type PurchaseQuote = {
  readonly currency: string
  readonly country: string
  readonly parts: readonly PartQuote[]
  readonly merchandiseMinor: bigint
  readonly shippingMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly isShopCurrency: boolean
  /** J6: full years that the strictest of all lines asks of the buyer; null: none asks. */
  readonly minimumAge: number | null
  /** One of the shops sends nothing to this country. */
  readonly isNotShippable: boolean
  /** Every part has its way of being sent. */
  readonly hasShipping: boolean
  /** In this country the shops charge in different currencies: they cannot be paid for together. */
  readonly hasMixedCurrencies: boolean
  /** Something changed for the worse, or nothing can be sent: not payable as it is. */
  readonly hasBlockingChange: boolean
}

/** Adds up the parts of one purchase, of which there is at least one. */
export function toPurchaseQuote(parts: readonly PartQuote[]): PurchaseQuote {
  const [first] = parts
  if (!first) throw new Error('A purchase has at least one part')
  const total = (of: (part: PartQuote) => bigint) => sum(parts.map(of))
  const ages = parts.flatMap(({ minimumAge }) => minimumAge ?? [])
  return {
    currency: first.currency,
    country: first.country,
    parts,
    merchandiseMinor: total((part) => part.merchandiseMinor),
    shippingMinor: total((part) => part.shippingMinor),
    taxMinor: total((part) => part.taxMinor),
    totalMinor: total((part) => part.totalMinor),
    isShopCurrency: parts.every((part) => part.isShopCurrency),
    minimumAge: ages.length > 0 ? Math.max(...ages) : null,
    isNotShippable: parts.some((part) => part.isNotShippable),
    hasShipping: parts.every((part) => part.shipping !== null),
    hasMixedCurrencies: parts.some((part) => part.currency !== first.currency),
    hasBlockingChange: parts.some((part) => part.hasBlockingChange),
  }
}
