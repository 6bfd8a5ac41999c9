import type { SandboxContext } from '../context.ts'
import { HttpRefusal } from '../http/respond.ts'
import { currencyOfCountry, isKnownCurrency } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Locale, Location, Market, Plan, Shop } from '../state/shop-types.ts'
import { isAbsent } from '../present.ts'

export type MarketDraft = { name: string; countries: string[]; languages?: string[]; currency?: string | null }
export type LocationDraft = { name: string; city: string; address1?: string; zip?: string; country?: string }
export type ShopDraft = {
  domain: string
  name: string
  currency: string
  country: string
  plan?: Plan
  locales?: string[]
  markets?: MarketDraft[]
  locations?: LocationDraft[]
  timezone?: string
  taxesIncluded?: boolean
  utcOffsetMinutes?: number
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const regionNames = new Intl.DisplayNames(['en'], { type: 'region' })

const DEFAULT_SHOPS: ShopDraft[] = [
  {
    domain: 'aurora-goods.myshopify.com',
    name: 'Aurora Goods',
    currency: 'USD',
    country: 'US',
    plan: 'basic',
    locales: ['en', 'ar', 'id'],
    timezone: 'America/New_York',
    utcOffsetMinutes: -300,
    locations: [
      { name: 'Portland Warehouse', city: 'Portland', address1: '12 River Road', zip: '97201' },
      { name: 'Brooklyn Store', city: 'New York', address1: '88 Bedford Avenue', zip: '11211' },
    ],
    markets: [
      { name: 'United States', countries: ['US'], languages: ['en'] },
      { name: 'International', countries: ['GB', 'ID', 'KW'], languages: ['en', 'ar', 'id'] },
    ],
  },
  {
    domain: 'thistle-and-thread.myshopify.com',
    name: 'Thistle & Thread',
    currency: 'GBP',
    country: 'GB',
    plan: 'basic',
    locales: ['en'],
    timezone: 'Europe/London',
    utcOffsetMinutes: 0,
    locations: [{ name: 'Leith Studio', city: 'Edinburgh', address1: '4 Shore', zip: 'EH6 6QW' }],
    markets: [
      { name: 'United Kingdom', countries: ['GB'] },
      { name: 'United States', countries: ['US'] },
    ],
  },
  {
    domain: 'kopi-nusantara.myshopify.com',
    name: 'Kopi Nusantara',
    currency: 'IDR',
    country: 'ID',
    plan: 'basic',
    locales: ['id', 'en'],
    timezone: 'Asia/Jakarta',
    utcOffsetMinutes: 420,
    locations: [{ name: 'Gudang Bandung', city: 'Bandung', address1: 'Jalan Braga 21', zip: '40111' }],
    markets: [
      { name: 'Indonesia', countries: ['ID'] },
      { name: 'Singapore', countries: ['SG'], languages: ['en'] },
    ],
  },
  {
    domain: 'hinata-craft.myshopify.com',
    name: 'Hinata Craft',
    currency: 'JPY',
    country: 'JP',
    plan: 'basic',
    locales: ['ja', 'en'],
    timezone: 'Asia/Tokyo',
    utcOffsetMinutes: 540,
    locations: [{ name: 'Kyoto Atelier', city: 'Kyoto', address1: 'Gojozaka 3-1', zip: '605-0846' }],
    markets: [
      { name: 'Japan', countries: ['JP'] },
      { name: 'United States', countries: ['US'], languages: ['en'] },
    ],
  },
  {
    domain: 'dana-oud.myshopify.com',
    name: 'Dana Oud',
    currency: 'KWD',
    country: 'KW',
    plan: 'basic',
    locales: ['ar', 'en'],
    timezone: 'Asia/Kuwait',
    utcOffsetMinutes: 180,
    locations: [{ name: 'Salmiya Warehouse', city: 'Salmiya', address1: 'Salem Al Mubarak Street', zip: '22000' }],
    markets: [
      { name: 'Kuwait', countries: ['KW'] },
      { name: 'Gulf', countries: ['SA', 'AE'] },
    ],
  },
]

export function createDefaultShops(ctx: SandboxContext): void {
  for (const draft of DEFAULT_SHOPS) createShop(ctx, draft)
}

function check(ctx: SandboxContext, draft: ShopDraft): void {
  if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(draft.domain ?? '')) {
    throw new HttpRefusal(422, 'domain must look like name.myshopify.com, in small letters.')
  }
  if (ctx.store.shop(draft.domain)) throw new HttpRefusal(422, `There already is a shop ${draft.domain}.`)
  if (!draft.name?.trim()) throw new HttpRefusal(422, 'name must not be empty.')
  if (!isKnownCurrency(draft.currency)) throw new HttpRefusal(422, `currency ${draft.currency} is not known here.`)
  if (!/^[A-Z]{2}$/.test(draft.country ?? '')) throw new HttpRefusal(422, 'country must be a two-letter code.')
}

export function createShop(ctx: SandboxContext, draft: ShopDraft): ShopState {
  check(ctx, draft)
  const next = () => ctx.store.ids.next()
  const createdAt = ctx.clock.iso()
  const locales: Locale[] = (draft.locales ?? ['en']).map((locale, index) => ({
    locale,
    name: languageNames.of(locale) ?? locale,
    primary: index === 0,
    published: true,
  }))
  const places = draft.locations ?? [{ name: 'Main warehouse', city: regionNames.of(draft.country) ?? draft.country }]
  const shop: Shop = {
    id: next(),
    domain: draft.domain,
    name: draft.name,
    email: `hello@${draft.domain.replace('.myshopify.com', '.example')}`,
    currency: draft.currency,
    country: draft.country,
    plan: draft.plan ?? 'basic',
    ianaTimezone: draft.timezone ?? 'Etc/UTC',
    utcOffsetMinutes: draft.utcOffsetMinutes ?? 0,
    createdAt,
    locales,
    markets: (draft.markets ?? [{ name: 'Home', countries: [draft.country] }]).map((one, index) =>
      toMarket(next(), one, index, locales),
    ),
    locations: places.map((place) => toLocation(next(), place, draft.country)),
    publications: [{ id: next(), name: 'Online Store', ownedByApp: false, createdAt }],
    channels: [],
    feeds: [],
    feedback: null,
    taxesIncluded: draft.taxesIncluded ?? false,
    installation: null,
    nextOrderNumber: 1001,
    recentOrderTimes: [],
  }
  return ctx.store.add(shop)
}

function toMarket(id: number, draft: MarketDraft, index: number, locales: readonly Locale[]): Market {
  for (const country of draft.countries) {
    if (isAbsent(draft.currency) && currencyOfCountry(country) === undefined) {
      throw new HttpRefusal(422, `The currency of ${country} is not known here: give the market one.`)
    }
  }
  return {
    id,
    handle: draft.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    name: draft.name,
    primary: index === 0,
    enabled: true,
    countries: draft.countries,
    languages: draft.languages ?? locales.map((locale) => locale.locale),
    currency: draft.currency ?? null,
    isWithoutCurrency: false,
    excludedProducts: [],
    fixedPrices: {},
  }
}

function toLocation(id: number, draft: LocationDraft, country: string): Location {
  return {
    id,
    name: draft.name,
    address1: draft.address1 ?? '1 Main Street',
    city: draft.city,
    zip: draft.zip ?? '',
    countryCode: draft.country ?? country,
    phone: null,
    isActive: true,
    fulfillsOnlineOrders: true,
  }
}
