import type { Reader } from '#app/platform/db/database.server.ts'
import type { CatalogScope } from '#app/shopify/catalog/catalog-scope.ts'

export type ShopToRead = {
  readonly id: string
  readonly domain: string
  readonly currency: string
  readonly scope: CatalogScope
}

/** What has to be read of a connected shop: its feeds' countries and languages. Null: it is closed, or still connecting. */
export async function findShopToRead(db: Reader, shopId: string): Promise<ShopToRead | null> {
  const shop = await db.shop.findUnique({
    where: { id: shopId },
    include: { locales: true, connections: { where: { status: 'connected' }, include: { feeds: true } } },
  })
  const publicationGid = shop?.connections.find((one) => one.publicationGid)?.publicationGid
  if (!shop || shop.uninstalledAt !== null || !publicationGid) return null
  const feeds = shop.connections.flatMap((one) => one.feeds)
  const own = shop.primaryLocale.slice(0, 2).toLowerCase()
  const languages = sorted(feeds.map((one) => one.language)).filter((one) => one !== own)
  const localeOf = (language: string) =>
    shop.locales.find(({ locale }) => locale.toLowerCase() === language)?.locale ??
    shop.locales.find(({ locale }) => locale.toLowerCase().startsWith(`${language}-`))?.locale ??
    language
  return {
    id: shop.id,
    domain: shop.domain,
    currency: shop.currency,
    scope: {
      publicationGid,
      countries: sorted(feeds.map((one) => one.country)),
      languages: languages.map((language) => ({ language, locale: localeOf(language) })),
    },
  }
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
