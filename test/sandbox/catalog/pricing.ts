import { convertMinor, currencyOfCountry } from '../state/money.ts'
import type { Market, Shop } from '../state/shop-types.ts'

export function marketOf(shop: Shop, country: string): Market | undefined {
  return shop.markets.find((market) => market.enabled && market.countries.includes(country))
}

/** The currency buyers of a country see. Countries outside every market see the shop's own. */
export function currencyFor(shop: Shop, country: string): string {
  const market = marketOf(shop, country)
  if (!market || country === shop.country) return shop.currency
  return market.currency ?? currencyOfCountry(country) ?? shop.currency
}

export function priceFor(shop: Shop, minor: number, country: string): { minor: number; currency: string } {
  const currency = currencyFor(shop, country)
  return { minor: convertMinor(minor, shop.currency, currency), currency }
}
