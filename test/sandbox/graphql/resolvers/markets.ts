import { currencyOfCountry } from '../../state/money.ts'
import type { Market } from '../../state/shop-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, type ResolverMap } from '../resolver.ts'
import { isAbsent, isPresent } from '../../present.ts'

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' })
const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' })

function currencySetting(code: string) {
  return {
    currencyCode: code,
    currencyName: currencyNames.of(code) ?? code,
    enabled: true,
    manualRate: null,
    rateUpdatedAt: null,
  }
}

function regionsOf(market: Market, fallback: string) {
  return market.countries.map((code, index) => ({
    __typename: 'MarketRegionCountry',
    number: market.id * 1000 + index,
    id: gid('MarketRegionCountry', market.id * 1000 + index),
    code,
    name: regionNames.of(code) ?? code,
    currency: currencySetting(
      market.currency ?? (market.isWithoutCurrency ? fallback : (currencyOfCountry(code) ?? fallback)),
    ),
  }))
}

export const marketResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    markets: (_, args: PageArgs & { query?: string | null; type?: string | null }, rc) => {
      if (isPresent(args.query)) throw notModelled('QueryRoot.markets(query:)')
      const shown = isAbsent(args.type) || args.type === 'REGION' ? rc.state.shop.markets : []
      return pageOfList(shown, args, rc, (one) => one.id)
    },
    market: (_, args: { id: string }, rc) => {
      const id = numberOf(args.id, 'Market')
      return rc.state.shop.markets.find((one) => one.id === id) ?? null
    },
  }),
  Market: fields<Market>({
    id: (one) => gid('Market', one.id),
    name: (one) => one.name,
    handle: (one) => one.handle,
    enabled: (one) => one.enabled,
    primary: (one) => one.primary,
    status: (one) => (one.enabled ? 'ACTIVE' : 'DRAFT'),
    type: () => 'REGION',
    regions: (one, args: PageArgs, rc) =>
      pageOfList(regionsOf(one, rc.state.shop.currency), args, rc, (region) => region.number),
    conditions: (one, _, rc) => ({
      conditionTypes: ['REGION'],
      companyLocationsCondition: null,
      locationsCondition: null,
      regionsCondition: { market: one, currency: rc.state.shop.currency },
    }),
    currencySettings: (one, _, rc) =>
      one.isWithoutCurrency
        ? null
        : {
            baseCurrency: currencySetting(one.currency ?? rc.state.shop.currency),
            localCurrencies: one.currency === null,
            roundingEnabled: false,
          },
    webPresences: (one, args: PageArgs, rc) => pageOfList([one], args, rc, () => one.id),
  }),
  RegionsCondition: fields<{ market: Market; currency: string }>({
    applicationLevel: () => 'SPECIFIED',
    regions: (one, args: PageArgs, rc) =>
      pageOfList(regionsOf(one.market, one.currency), args, rc, (region) => region.number),
  }),
  MarketWebPresence: fields<Market>({
    id: (one) => gid('MarketWebPresence', one.id),
    defaultLocale: (one, _, rc) => {
      const [first] = one.languages
      return rc.state.shop.locales.find((locale) => locale.locale === first) ?? rc.state.shop.locales[0]
    },
    alternateLocales: (one, _, rc) =>
      rc.state.shop.locales.filter((locale) => one.languages.slice(1).includes(locale.locale)),
    rootUrls: (one, _, rc) =>
      one.languages.map((locale) => ({ locale, url: `https://${rc.state.shop.domain}/${locale}` })),
    subfolderSuffix: () => null,
  }),
}
