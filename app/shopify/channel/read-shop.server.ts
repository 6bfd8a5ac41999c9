import { adminRequest, type AdminOptions } from '../admin-client.server.ts'
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
  /** Do the shop's prices hold the tax? */
  readonly taxesIncluded: boolean
  /** A trial or development shop: Shopify takes five new orders a minute from it. */
  readonly isDevelopment: boolean
  readonly locales: readonly LocaleAtShopify[]
}

export type LocaleAtShopify = { readonly locale: string; readonly isPrimary: boolean; readonly isPublished: boolean }

/** A merchant waits for it, the first time the app is opened; the nightly look is background. */
export async function readShop(
  shopDomain: string,
  { priority = 'interactive' }: Pick<AdminOptions, 'priority'> = {},
): Promise<ShopAtShopify> {
  const { shop, shopLocales } = await adminRequest(shopDomain, ReadShopDocument, {}, { priority })
  return {
    domain: shopDomain,
    shopifyGid: shop.id,
    name: shop.name,
    contactEmail: shop.email || null,
    currency: shop.currencyCode,
    country: shop.shopAddress.countryCodeV2 ?? 'US',
    primaryLocale: shopLocales.find((one) => one.primary)?.locale ?? 'en',
    timeZone: shop.ianaTimezone,
    taxesIncluded: shop.taxesIncluded,
    isDevelopment: shop.plan.partnerDevelopment,
    locales: shopLocales.map(({ locale, primary, published }) => ({
      locale,
      isPrimary: primary,
      isPublished: published,
    })),
  }
}
