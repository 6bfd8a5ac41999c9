import { priceListCurrency } from '../catalog/pricing.ts'
import type { SandboxContext } from '../context.ts'
import { reconcileFeeds } from '../feeds/feeds.ts'
import { shiftMarkets } from '../feeds/market-shift.ts'
import { asText } from '../present.ts'
import { currencyOfCountry, isKnownCurrency, toMinor } from '../state/money.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Market } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { flagOf, idOf, productOf, refuse, requireText, textOf, textsOf, variantOf, type Input } from './input.ts'

export function marketOfInput(state: ShopState, input: Input): Market {
  const asked = asText(input['market'] ?? input['marketId'])
  const { markets } = state.shop
  const found =
    markets.find((one) => one.id === idOf(asked)) ?? markets.find((one) => one.handle === asked || one.name === asked)
  return (
    found ??
    refuse(`There is no market ${asked} in this shop. Known: ${markets.map(({ handle }) => handle).join(', ')}.`)
  )
}

/** Those that `markets` names; all of them when it is not given. */
export function listMarketsOfInput(state: ShopState, input: Input): Market[] {
  return textsOf(input, 'markets')?.map((market) => marketOfInput(state, { market })) ?? state.shop.markets
}

function marketPayload(market: Market) {
  return {
    id: market.id,
    name: market.name,
    enabled: market.enabled,
    regions: market.countries.map((code) => ({ country_code: code })),
  }
}

function countriesOf(state: ShopState, input: Input, self: Market | null): string[] | undefined {
  const countries = textsOf(input, 'countries')?.map((code) => code.toUpperCase())
  if (!countries) return undefined
  if (countries.length === 0) refuse('A market needs at least one country.')
  for (const code of countries) {
    if (!/^[A-Z]{2}$/.test(code)) refuse(`${code} is no country code: two letters, like GB.`)
    const other = state.shop.markets.find((one) => one !== self && one.countries.includes(code))
    if (other) refuse(`${code} belongs to the market ${other.name}: take it out there first.`)
  }
  return [...new Set(countries)]
}

function languagesOf(state: ShopState, input: Input): string[] | undefined {
  const languages = textsOf(input, 'languages')
  const unknown = languages?.find((one) => !state.shop.locales.some(({ locale }) => locale === one))
  if (unknown !== undefined) refuse(`The shop does not speak ${unknown}: add the locale first.`)
  return languages
}

type Money = Pick<Market, 'currency' | 'isWithoutCurrency'>

/** A code; null for a market that names none; LOCAL (and not given) for every country in its own. */
function currencyOfInput(input: Input): Money | undefined {
  if (input['currency'] === undefined) return undefined
  if (input['currency'] === null) return { currency: null, isWithoutCurrency: true }
  const currency = requireText(input, 'currency').toUpperCase()
  if (currency === 'LOCAL') return { currency: null, isWithoutCurrency: false }
  if (!isKnownCurrency(currency)) refuse(`The currency ${currency} is not known here.`)
  return { currency, isWithoutCurrency: false }
}

function requireCurrencies(countries: readonly string[], money: Money): void {
  if (money.currency !== null || money.isWithoutCurrency) return
  const unknown = countries.find((code) => currencyOfCountry(code) === undefined)
  if (unknown !== undefined) refuse(`The currency of ${unknown} is not known here: give the market one.`)
}

export function createMarket(ctx: SandboxContext, state: ShopState, input: Input): Market {
  const name = requireText(input, 'name')
  const handle = textOf(input, 'handle') ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  if (state.shop.markets.some((one) => one.handle === handle)) refuse(`There already is a market ${handle}.`)
  const countries = countriesOf(state, input, null) ?? refuse('countries is missing.')
  const money = currencyOfInput(input) ?? { currency: null, isWithoutCurrency: false }
  requireCurrencies(countries, money)
  const languages = languagesOf(state, input) ?? state.shop.locales.map(({ locale }) => locale)
  const market: Market = {
    id: ctx.store.ids.next(),
    handle,
    name,
    primary: false,
    enabled: flagOf(input, 'enabled') ?? true,
    countries,
    languages,
    ...money,
    excludedProducts: [],
    fixedPrices: {},
  }
  shiftMarkets(ctx, state, state.products.values(), () => state.shop.markets.push(market))
  emit(ctx, state, 'markets/create', () => marketPayload(market))
  reconcileFeeds(ctx, state)
  return market
}

export function updateMarket(ctx: SandboxContext, state: ShopState, input: Input): Market {
  const market = marketOfInput(state, input)
  const countries = countriesOf(state, input, market) ?? market.countries
  const money = currencyOfInput(input) ?? market
  requireCurrencies(countries, money)
  const next = {
    name: textOf(input, 'name') ?? market.name,
    enabled: flagOf(input, 'enabled') ?? market.enabled,
    languages: languagesOf(state, input) ?? market.languages,
    countries,
    currency: money.currency,
    isWithoutCurrency: money.isWithoutCurrency,
  }
  // Feeds that end are not told of every product: they end first. Those that begin are filled by their full sync.
  shiftMarkets(ctx, state, state.products.values(), () => {
    Object.assign(market, next)
    reconcileFeeds(ctx, state)
  })
  emit(ctx, state, 'markets/update', () => marketPayload(market))
  return market
}

export function deleteMarket(ctx: SandboxContext, state: ShopState, input: Input) {
  const market = marketOfInput(state, input)
  if (market.primary) refuse('The primary market cannot be deleted.')
  shiftMarkets(ctx, state, state.products.values(), () => {
    state.shop.markets = state.shop.markets.filter((one) => one !== market)
    reconcileFeeds(ctx, state)
  })
  emit(ctx, state, 'markets/delete', () => ({ id: market.id }))
  return { deletedId: market.id }
}

export function excludeFromMarket(ctx: SandboxContext, state: ShopState, input: Input): Market {
  const product = productOf(state, input)
  const market = marketOfInput(state, input)
  if (market.excludedProducts.includes(product.id)) return market
  shiftMarkets(ctx, state, [product], () => market.excludedProducts.push(product.id))
  return market
}

export function includeInMarket(ctx: SandboxContext, state: ShopState, input: Input): Market {
  const product = productOf(state, input)
  const market = marketOfInput(state, input)
  shiftMarkets(ctx, state, [product], () => {
    market.excludedProducts = market.excludedProducts.filter((id) => id !== product.id)
  })
  return market
}

/** The whole fixed price is given anew: without compareAtPrice it has none. A price of null takes it away. */
export function setMarketPrice(ctx: SandboxContext, state: ShopState, input: Input): Market {
  const { product, variant } = variantOf(state, input)
  const market = marketOfInput(state, input)
  const currency = priceListCurrency(state.shop, market)
  const amount = (key: string): number | null => {
    const text = textOf(input, key)
    if (text === undefined || text === '') return null
    const minor = toMinor(text, currency)
    if (minor === undefined || minor < 0) refuse(`${key} must be an amount in ${currency}, not below zero.`)
    return minor
  }
  const priceMinor = amount('price')
  if (priceMinor === null && input['price'] !== null) refuse('price is missing: null takes the fixed price away.')
  const compareAtMinor = amount('compareAtPrice')
  shiftMarkets(ctx, state, [product], () => {
    if (priceMinor === null) {
      const { [variant.id]: _gone, ...rest } = market.fixedPrices
      market.fixedPrices = rest
    } else market.fixedPrices[variant.id] = { priceMinor, compareAtMinor, currency }
  })
  return market
}
