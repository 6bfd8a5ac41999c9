import { randomUUID } from 'node:crypto'
import { isOnChannelIn } from '../catalog/visibility.ts'
import type { SandboxContext } from '../context.ts'
import { reconcileFeeds } from '../feeds/feeds.ts'
import { announceOnFeed } from '../feeds/incremental.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Locale } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { flagOf, productOf, refuse, requireText, textOf, type Input } from './input.ts'
import { listMarketsOfInput } from './market-actions.ts'

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const KEYS = ['title', 'body_html'] as const

function localeOf(state: ShopState, input: Input): Locale {
  const asked = requireText(input, 'locale')
  const known = state.shop.locales
  return (
    known.find(({ locale }) => locale === asked) ??
    refuse(`The shop does not speak ${asked}. Known: ${known.map(({ locale }) => locale).join(', ')}.`)
  )
}

function announce(ctx: SandboxContext, state: ShopState, what: 'create' | 'update' | 'destroy', one: Locale): void {
  state.save()
  emit(ctx, state, `locales/${what}`, () => ({ locale: one.locale, published: one.published }))
  reconcileFeeds(ctx, state)
}

/** In every market unless `markets` names some; seen by buyers only once it is published. */
export function addLocale(ctx: SandboxContext, state: ShopState, input: Input): Locale {
  const locale = requireText(input, 'locale')
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,4})?$/.test(locale)) refuse(`${locale} is no language: write it like fr or pt-BR.`)
  if (state.shop.locales.some((one) => one.locale === locale)) refuse(`The shop already speaks ${locale}.`)
  const published = flagOf(input, 'published') ?? false
  const added: Locale = { locale, name: languageNames.of(locale) ?? locale, primary: false, published }
  for (const market of listMarketsOfInput(state, input)) {
    if (!market.languages.includes(locale)) market.languages.push(locale)
  }
  state.shop.locales.push(added)
  announce(ctx, state, 'create', added)
  return added
}

export function publishLocale(ctx: SandboxContext, state: ShopState, input: Input): Locale {
  const one = localeOf(state, input)
  const published = flagOf(input, 'published') ?? true
  if (one.primary && !published) refuse('The primary language is always published.')
  if (one.published === published) return one
  one.published = published
  announce(ctx, state, 'update', one)
  return one
}

/** Its translations go with it. */
export function removeLocale(ctx: SandboxContext, state: ShopState, input: Input) {
  const one = localeOf(state, input)
  if (one.primary) refuse('The primary language cannot be removed.')
  state.shop.locales = state.shop.locales.filter((other) => other !== one)
  for (const market of state.shop.markets) market.languages = market.languages.filter((other) => other !== one.locale)
  for (const product of state.products.values()) {
    if (product.translations[one.locale] === undefined) continue
    product.translations = without(product.translations, one.locale)
    state.products.put(product)
  }
  announce(ctx, state, 'destroy', one)
  return { removed: one.locale }
}

/** A text of null is taken away. Only the feeds in this language hear of it: the product itself has not changed. */
export function setTranslation(ctx: SandboxContext, state: ShopState, input: Input): Product {
  const product = productOf(state, input)
  const { locale, primary } = localeOf(state, input)
  if (primary) refuse('A translation is in another language than the primary one: change the product instead.')
  let texts = { ...product.translations[locale] }
  for (const key of KEYS) {
    if (input[key] === undefined) continue
    const text = textOf(input, key)
    texts = text === undefined || text === '' ? without(texts, key) : { ...texts, [key]: text }
  }
  product.translations =
    Object.keys(texts).length === 0
      ? without(product.translations, locale)
      : { ...product.translations, [locale]: texts }
  state.putProduct(product)
  const eventId = randomUUID()
  for (const feed of state.shop.feeds) {
    if (feed.status !== 'ACTIVE' || feed.language.toLowerCase() !== locale.toLowerCase()) continue
    if (!isOnChannelIn(state.shop, product, feed.country)) continue
    announceOnFeed(ctx, state, feed, product, 'UPDATE', eventId)
  }
  return product
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record
  return rest
}
