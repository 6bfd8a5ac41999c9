import type { VoucherFacts } from '#app/domain/deals/voucher-facts.ts'
import type { OfferedLine, QuoteInput } from '#app/domain/checkout/quote.ts'
import type { TaxRule } from '#app/domain/checkout/tax-lines.ts'

/* A shop in USD that sends for 5.00, free from 50.00, and one line of two units at 10.00: what tests of prices start from. */

export const offer = (more: Partial<OfferedLine> = {}): OfferedLine => ({
  priceMinor: 1000n,
  currency: 'USD',
  shopPriceMinor: 1000n,
  shopCurrency: 'USD',
  isOnSale: true,
  available: 10,
  ...more,
})
export const want = (variantId: string, quantity = 1, seenPriceMinor = 1000n, seenCurrency = 'USD') => ({
  variantId,
  quantity,
  seenPriceMinor,
  seenCurrency,
})
export const standard = {
  id: 'std',
  title: 'Standard',
  priceMinor: 500n,
  freeFromMinor: 5000n,
  countries: [],
  minDays: 2,
  maxDays: 5,
}
export const input = (more: Partial<QuoteInput> = {}): QuoteInput => ({
  country: 'US',
  shopCurrency: 'USD',
  wanted: [want('a', 2)],
  offered: new Map([['a', offer()]]),
  shippingOffers: [standard],
  shippingOptionId: 'std',
  ...more,
})

export const at = new Date('2026-11-21T12:00:00Z')
export const voucher = (more: Partial<VoucherFacts> = {}): VoucherFacts => ({
  id: `vch_${more.code ?? 'TEN'}`,
  code: 'TEN',
  funder: 'merchant',
  kind: 'percent',
  percentBps: 1000,
  amountMinor: null,
  currency: 'USD',
  minimumSpendMinor: null,
  productIds: [],
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: null,
  perShopperLimit: null,
  totalLimit: null,
  budgetMinor: null,
  usedCount: 0,
  spentMinor: 0n,
  isStackable: false,
  archivedAt: null,
  usedByShopper: 0,
  ...more,
})
export const typed = (...vouchers: readonly VoucherFacts[]) => ({
  at,
  list: vouchers.map((one) => ({ code: one.code, voucher: one })),
})
export const fixed = (amountMinor: bigint, more: Partial<VoucherFacts> = {}) =>
  voucher({ code: 'OFF', kind: 'fixed', percentBps: null, amountMinor, ...more })
export const rule = (ratePpm: number, more: Partial<TaxRule> = {}): TaxRule => ({
  title: 'VAT',
  ratePpm,
  isIncluded: false,
  onShipping: true,
  ...more,
})
