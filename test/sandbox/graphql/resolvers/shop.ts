import { numberOf, gid } from '../gid.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { fields, type ResolverMap } from '../resolver.ts'
import { currencyOfCountry } from '../../state/money.ts'
import type { Location, Shop } from '../../state/shop-types.ts'
import { isAbsent } from '../../present.ts'

const PLAN_NAMES = {
  dev: 'Development',
  trial: 'Trial',
  basic: 'Basic',
  advanced: 'Advanced',
  plus: 'Shopify Plus',
} as const

export const shopResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    shop: (_, __, rc) => rc.state.shop,
    location: (_, args: { id?: string | null }, rc) => {
      if (isAbsent(args.id)) return rc.state.shop.locations[0] ?? null
      const id = numberOf(args.id, 'Location')
      return rc.state.shop.locations.find((one) => one.id === id) ?? null
    },
    locations: (_, args: PageArgs & { includeInactive?: boolean }, rc) => {
      const shown = rc.state.shop.locations.filter((one) => one.isActive || args.includeInactive)
      return pageOfList(shown, args, rc, (one) => one.id)
    },
    shopLocales: (_, args: { published?: boolean }, rc) =>
      rc.state.shop.locales.filter((one) => !args.published || one.published),
  }),
  Shop: fields<Shop>({
    id: (shop) => gid('Shop', shop.id),
    name: (shop) => shop.name,
    email: (shop) => shop.email,
    contactEmail: (shop) => shop.email,
    shopOwnerName: (shop) => `${shop.name} Owner`,
    description: () => null,
    myshopifyDomain: (shop) => shop.domain,
    primaryDomain: (shop) => ({
      id: gid('Domain', shop.id),
      host: shop.domain,
      url: `https://${shop.domain}`,
      sslEnabled: true,
    }),
    url: (shop) => `https://${shop.domain}`,
    currencyCode: (shop) => shop.currency,
    enabledPresentmentCurrencies: (shop) => {
      const foreign = shop.markets.flatMap((one) =>
        one.countries.map((country) => one.currency ?? currencyOfCountry(country)),
      )
      return [...new Set([shop.currency, ...foreign.filter((one) => one !== undefined)])]
    },
    ianaTimezone: (shop) => shop.ianaTimezone,
    timezoneOffsetMinutes: (shop) => shop.utcOffsetMinutes,
    createdAt: (shop) => shop.createdAt,
    updatedAt: (shop) => shop.createdAt,
    taxesIncluded: (shop) => shop.taxesIncluded,
    setupRequired: () => false,
    weightUnit: () => 'GRAMS',
    unitSystem: () => 'METRIC_SYSTEM',
    checkoutApiSupported: () => true,
    shipsToCountries: (shop) => [...new Set(shop.markets.flatMap((one) => one.countries))],
    fulfillmentServices: () => [],
    billingAddress: (shop) => addressOf(shop),
    shopAddress: (shop) => addressOf(shop),
    plan: ({ plan }) => ({
      displayName: PLAN_NAMES[plan],
      publicDisplayName: PLAN_NAMES[plan],
      partnerDevelopment: plan === 'dev',
      shopifyPlus: plan === 'plus',
    }),
    locations: (shop, args: PageArgs, rc) => pageOfList(shop.locations, args, rc, (one) => one.id),
  }),
  Location: fields<Location>({
    id: (one) => gid('Location', one.id),
    legacyResourceId: (one) => String(one.id),
    name: (one) => one.name,
    isActive: (one) => one.isActive,
    fulfillsOnlineOrders: (one) => one.fulfillsOnlineOrders,
    shipsInventory: (one) => one.fulfillsOnlineOrders,
    isFulfillmentService: () => false,
    fulfillmentService: () => null,
    isPrimary: (one, _, rc) => rc.state.shop.locations[0] === one,
    address: (one) => ({
      address1: one.address1,
      address2: null,
      city: one.city,
      zip: one.zip,
      province: null,
      provinceCode: null,
      country: one.countryCode,
      countryCode: one.countryCode,
      phone: one.phone,
      latitude: null,
      longitude: null,
      formatted: [one.address1, one.city, one.zip, one.countryCode],
    }),
  }),
  ShopLocale: fields<Shop['locales'][number]>({
    locale: (one) => one.locale,
    name: (one) => one.name,
    primary: (one) => one.primary,
    published: (one) => one.published,
  }),
}

function addressOf(shop: Shop) {
  const place = shop.locations[0]
  return {
    id: gid('ShopAddress', shop.id),
    address1: place?.address1 ?? null,
    address2: null,
    city: place?.city ?? null,
    zip: place?.zip ?? null,
    company: shop.name,
    phone: place?.phone ?? null,
    province: null,
    provinceCode: null,
    country: shop.country,
    countryCodeV2: shop.country,
    formatted: [],
  }
}
