import type { Market, Shop } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ShopAtShopify } from '#app/shopify/channel/read-shop.server.ts'
import type { MarketAtShopify } from '#app/shopify/markets/read-markets.server.ts'

export type MarketFacts = {
  readonly shop: ShopAtShopify
  readonly markets: readonly MarketAtShopify[]
  readonly readAt: Date
}

/** How many rows are not what they were. `isPriceBasisNew`: currencies or tax changed, so known prices are in doubt. */
export type StoredFacts = {
  readonly shop: number
  readonly markets: number
  readonly locales: number
  readonly isPriceBasisNew: boolean
}

/**
 * Makes what we hold about the shop, its markets and its languages equal to what was read. A reading older than the
 * one that is stored changes nothing (J5). Idempotent on: readAt.
 */
export async function storeMarketFacts(tx: Tx, shop: Shop, facts: MarketFacts): Promise<StoredFacts> {
  const stored = await tx.market.findMany({ where: { shopId: shop.id } })
  if (stored.some((one) => one.sourceUpdatedAt > facts.readAt)) return nothingStored
  const shopChanges = changesOf(shop, facts.shop)
  if (Object.keys(shopChanges).length > 0) await tx.shop.update({ where: { id: shop.id }, data: shopChanges })
  const markets = await storeMarkets(tx, shop.id, stored, facts)
  const locales = await storeLocales(tx, shop.id, facts.shop.locales)
  const isPriceBasisNew =
    markets.isCurrencyNew || shopChanges.currency !== undefined || shopChanges.taxesIncluded !== undefined
  return { shop: Object.keys(shopChanges).length > 0 ? 1 : 0, markets: markets.count, locales, isPriceBasisNew }
}

export const nothingStored: StoredFacts = { shop: 0, markets: 0, locales: 0, isPriceBasisNew: false }

/** The merchant may have named an address of their own in the settings: Shopify's only fills a gap. */
function changesOf(shop: Shop, found: ShopAtShopify) {
  const { name, currency, country, primaryLocale, timeZone, taxesIncluded, shopifyGid, isDevelopment } = found
  const wanted = { name, currency, country, primaryLocale, timeZone, taxesIncluded, shopifyGid, isDevelopment }
  const all = { ...wanted, contactEmail: shop.contactEmail ?? found.contactEmail }
  const changed = Object.entries(all).filter(([key, value]) => shop[key as keyof typeof all] !== value)
  return Object.fromEntries(changed) as Partial<typeof all>
}

async function storeMarkets(tx: Tx, shopId: string, stored: readonly Market[], { shop, markets, readAt }: MarketFacts) {
  const before = new Map(stored.map((one) => [one.shopifyGid, one]))
  let count = 0
  let isCurrencyNew = false
  for (const { gid: shopifyGid, ...market } of markets) {
    const { name, handle, isEnabled, currency } = market
    const countries = [...market.countries]
    const row = { name, handle, isEnabled, currency, countries, isPrimary: countries.includes(shop.country) }
    const known = before.get(shopifyGid)
    if (!known || !isSame(known, row)) count += 1
    if (known && known.currency !== currency) isCurrencyNew = true
    const key = { shopId, shopifyGid }
    const facts = { ...row, sourceUpdatedAt: readAt }
    await tx.market.upsert({ where: { shopId_shopifyGid: key }, create: { ...key, ...facts }, update: facts })
  }
  const gids = markets.map((one) => one.gid)
  const gone = await tx.market.deleteMany({ where: { shopId, shopifyGid: { notIn: gids } } })
  return { count: count + gone.count, isCurrencyNew }
}

function isSame(known: Market, row: Omit<Market, 'shopId' | 'shopifyGid' | 'sourceUpdatedAt'>): boolean {
  const { name, handle, isEnabled, isPrimary, countries, currency } = row
  return (
    known.name === name &&
    known.handle === handle &&
    known.isEnabled === isEnabled &&
    known.isPrimary === isPrimary &&
    known.currency === currency &&
    known.countries.join() === countries.join()
  )
}

async function storeLocales(tx: Tx, shopId: string, locales: ShopAtShopify['locales']): Promise<number> {
  const stored = await tx.shopLocale.findMany({ where: { shopId } })
  const before = new Map(stored.map((one) => [one.locale, one]))
  let count = 0
  for (const { locale, isPrimary, isPublished } of locales) {
    const known = before.get(locale)
    if (known?.isPrimary === isPrimary && known.isPublished === isPublished) continue
    count += 1
    const key = { shopId, locale }
    const facts = { isPrimary, isPublished }
    await tx.shopLocale.upsert({ where: { shopId_locale: key }, create: { ...key, ...facts }, update: facts })
  }
  const spoken = locales.map((one) => one.locale)
  const gone = await tx.shopLocale.deleteMany({ where: { shopId, locale: { notIn: spoken } } })
  return count + gone.count
}
