import { convertMinor, currencyOfCountry } from '../state/money.ts'
import type { Variant } from '../state/catalog-types.ts'
import type { Market, Shop } from '../state/shop-types.ts'

export type VariantPrice = { minor: number; compareAtMinor: number | null; currency: string }

export function marketOf(shop: Shop, country: string): Market | undefined {
  return shop.markets.find((market) => market.enabled && market.countries.includes(country))
}

/** The currency buyers of a country see. Countries outside every market see the shop's own. */
export function currencyFor(shop: Shop, country: string): string {
  const market = marketOf(shop, country)
  if (!market || market.isWithoutCurrency) return shop.currency
  if (market.currency !== null) return market.currency
  return country === shop.country ? shop.currency : (currencyOfCountry(country) ?? shop.currency)
}

/** The currency in which a market's catalog fixes prices. */
export function priceListCurrency(shop: Shop, market: Market): string {
  return market.currency ?? shop.currency
}

export function priceFor(shop: Shop, minor: number, country: string): { minor: number; currency: string } {
  const currency = currencyFor(shop, country)
  return { minor: convertMinor(minor, shop.currency, currency), currency }
}

/** What buyers of a country pay for a variant: the price its market fixes, or the shop's own by today's rate. */
export function variantPriceFor(shop: Shop, variant: Variant, country: string): VariantPrice {
  const currency = currencyFor(shop, country)
  const fixed = marketOf(shop, country)?.fixedPrices[variant.id]
  const from = fixed?.currency ?? shop.currency
  const compareAt = fixed ? fixed.compareAtMinor : variant.compareAtPriceMinor
  return {
    minor: convertMinor(fixed?.priceMinor ?? variant.priceMinor, from, currency),
    compareAtMinor: compareAt === null ? null : convertMinor(compareAt, from, currency),
    currency,
  }
}
