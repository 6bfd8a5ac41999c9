import type { Prisma } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { productInMarketsSql } from './internal/admin-product.sql.ts'
import { toHeldEdit, type HeldEdit } from './internal/held-edit.ts'
import { whyHidden, type HiddenReason } from './visibility.ts'

export type MerchantProblem = {
  readonly id: string
  readonly rule: string
  readonly severity: string
  readonly field: string
  readonly country: string | null
  readonly detail: Readonly<Record<string, string | number>>
  readonly foundAt: Date
}

/** What shoppers of one country, reading one language, get. Country ZZ: everywhere without a feed of its own. */
export type MarketOffer = {
  readonly country: string
  readonly language: string
  /** Null: shoppers there do not get it. */
  readonly offer: {
    readonly currency: string
    readonly minPriceMinor: bigint
    readonly maxPriceMinor: bigint
    /** The strike-through they may be shown (H9 applied). */
    readonly compareAtMinor: bigint | null
    readonly variantCount: number
    readonly isAvailable: boolean
  } | null
  readonly title: string
  /** There are no words in that language: they read the shop's own. */
  readonly isFallback: boolean
}

export type MerchantProduct = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly imageCount: number
  readonly variantCount: number
  readonly vendor: string
  readonly productType: string
  readonly status: string
  readonly isPublished: boolean
  readonly listingState: string
  readonly reviewState: string
  readonly taxonomyName: string | null
  readonly categoryId: string | null
  readonly chosenCategoryId: string | null
  readonly suggestedCategoryId: string | null
  readonly sourceUpdatedAt: Date
  readonly whyHidden: HiddenReason | null
  /** J1: the edit that shoppers do not see yet. */
  readonly heldEdit: HeldEdit | null
  /** J3: what Shopify was told last. */
  readonly feedbackState: string | null
  readonly feedbackSentAt: Date | null
  readonly problems: readonly MerchantProblem[]
  readonly markets: readonly MarketOffer[]
  /** Countries with prices of their own, for the table of variants. */
  readonly countries: readonly string[]
}

const include = {
  shop: { include: { connections: { include: { feeds: true } }, locales: true } },
  problems: { orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  _count: { select: { variants: { where: { deletedAt: null } } } },
} satisfies Prisma.ProductInclude
type Found = Prisma.ProductGetPayload<{ include: typeof include }>

/** One product with what Shopify holds, what each market's shoppers get, and every problem; null if the shop has no such product. */
export async function findProductForMerchant(
  db: Reader,
  { shopId, productId }: { readonly shopId: string; readonly productId: string },
): Promise<MerchantProduct | null> {
  const found = await db.product.findFirst({ where: { id: productId, shopId, deletedAt: null }, include })
  if (!found) return null
  const { shop, problems, _count, id, images, heldContent, ...product } = found
  const isShopOpen = shop.uninstalledAt === null && shop.connections.some(({ status }) => status === 'connected')
  const markets = await listMarketOffers(db, found)
  return {
    ...product,
    productId: id,
    imageCount: Array.isArray(images) ? images.length : 0,
    variantCount: _count.variants,
    whyHidden: whyHidden({ ...found, isShopOpen }),
    heldEdit: toHeldEdit(found, heldContent),
    problems: problems.map(({ detail, ...problem }) => ({ ...problem, detail: detail as MerchantProblem['detail'] })),
    markets,
    countries: [...new Set(markets.map(({ country }) => country))].filter((country) => country !== 'ZZ'),
  }
}

type MarketRow = {
  country: string
  language: string
  currency: string | null
  minPriceMinor: bigint
  maxPriceMinor: bigint
  compareAtMinor: bigint | null
  variantCount: number
  title: string | null
  ownTitle: string
  isOffered: boolean
  isAvailable: boolean
}

/** Every feed's country and language, the shop's own first, and everywhere else last. */
async function listMarketOffers(db: Reader, { id, shop }: Found): Promise<MarketOffer[]> {
  const own = { country: shop.country, language: shop.primaryLocale.slice(0, 2).toLowerCase() }
  const feeds = shop.connections
    .filter(({ status }) => status === 'connected')
    .flatMap((connection) => connection.feeds)
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ country, language }) => ({ country, language: language.toLowerCase() }))
    .sort((a, b) => `${a.country}${a.language}`.localeCompare(`${b.country}${b.language}`))
  const isOwn = (one: { country: string; language: string }) =>
    one.country === own.country && one.language === own.language
  const wanted = [own, ...feeds.filter((one) => !isOwn(one)), { country: 'ZZ', language: own.language }]
  const countries = wanted.map(({ country }) => country)
  const languages = wanted.map(({ language }) => language)
  const rows = await sql<MarketRow>(db, productInMarketsSql, [id, countries, languages])
  return rows.map((row) => toMarketOffer(row, own.language))
}

function toMarketOffer({ country, language, title, ownTitle, isOffered, ...row }: MarketRow, ownLanguage: string) {
  const { currency, minPriceMinor, maxPriceMinor, compareAtMinor, variantCount, isAvailable } = row
  const offer =
    isOffered && currency !== null
      ? { currency, minPriceMinor, maxPriceMinor, compareAtMinor, variantCount, isAvailable }
      : null
  const words = title?.trim() ?? ''
  // Where nothing is translated, a feed speaks the shop's own words.
  const isFallback = language !== ownLanguage && (words === '' || words === ownTitle.trim())
  return { country, language, offer, title: isFallback || title === null ? ownTitle : title, isFallback }
}
