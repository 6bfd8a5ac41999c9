import { sum } from '#app/kernel/money.ts'
import type { QuotedVoucher } from './discount-choice.ts'
import type { Quote } from './quote.ts'

/** What one shop's share of a purchase costs. */
export type PartQuote = Quote & { readonly shopId: string }

/** A typed code over all parts: what it takes off together, or why it takes off nothing in any of the shops. */
export type PurchaseVoucher = Pick<QuotedVoucher, 'code' | 'state' | 'detail' | 'amountMinor'>

/** What a whole purchase costs at one instant: its parts, and what one payment for all of them comes to. */
export type PurchaseQuote = {
  readonly currency: string
  readonly country: string
  readonly parts: readonly PartQuote[]
  /** Before discounts. */
  readonly merchandiseMinor: bigint
  /** What vouchers take off lines and shipping. */
  readonly discountMinor: bigint
  readonly shippingMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly taxesIncluded: boolean
  readonly vouchers: readonly PurchaseVoucher[]
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
    discountMinor: total((part) => part.discountMinor + part.shippingDiscountMinor),
    shippingMinor: total((part) => part.shippingMinor),
    taxMinor: total((part) => part.taxMinor),
    totalMinor: total((part) => part.totalMinor),
    taxesIncluded: parts.some((part) => part.taxesIncluded),
    vouchers: toPurchaseVouchers(parts.flatMap((part) => part.vouchers)),
    isShopCurrency: parts.every((part) => part.isShopCurrency),
    minimumAge: ages.length > 0 ? Math.max(...ages) : null,
    isNotShippable: parts.some((part) => part.isNotShippable),
    hasShipping: parts.every((part) => part.shipping !== null),
    hasMixedCurrencies: parts.some((part) => part.currency !== first.currency),
    hasBlockingChange: parts.some((part) => part.hasBlockingChange),
  }
}

/** A code that one shop knows is judged by that shop: that the others do not know it says nothing. */
function toPurchaseVouchers(quoted: readonly QuotedVoucher[]): PurchaseVoucher[] {
  return [...new Set(quoted.map(({ code }) => code))].flatMap((code) => {
    const own = quoted.filter((one) => one.code === code)
    const told =
      own.find(({ state }) => state === 'applied') ?? own.find(({ state }) => state !== 'VOUCHER_UNKNOWN') ?? own[0]
    if (!told) return []
    return [{ code, state: told.state, detail: told.detail, amountMinor: sum(own.map((one) => one.amountMinor)) }]
  })
}
