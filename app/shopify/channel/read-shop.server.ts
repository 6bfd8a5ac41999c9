import { adminRequest } from '../admin-client.server.ts'
import { ReadShopDocument } from '../generated/operations.ts'

export type ShopAtShopify = {
  readonly domain: string
  readonly shopifyGid: string
  readonly name: string
  readonly contactEmail: string | null
  readonly currency: string
  readonly country: string
  readonly primaryLocale: string
  readonly timeZone: string
}

export async function readShop(shopDomain: string): Promise<ShopAtShopify> {
  const { shop, shopLocales } = await adminRequest(shopDomain, ReadShopDocument, {})
  return {
    domain: shopDomain,
    shopifyGid: shop.id,
    name: shop.name,
    contactEmail: shop.email || null,
    currency: shop.currencyCode,
    country: shop.shopAddress.countryCodeV2 ?? 'US',
    primaryLocale: shopLocales.find((one) => one.primary)?.locale ?? 'en',
    timeZone: shop.ianaTimezone,
  }
}
