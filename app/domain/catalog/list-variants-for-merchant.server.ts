import type { Prisma } from '@prisma/client'
import type { CursorKey } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { toEdge, toTwoWayPage, type TwoWayPage } from './internal/two-way-page.ts'
import { lowestPriceCountries } from './lowest-price-countries.ts'
import { sellableUnits } from './sellable.ts'
import { whyNotBuyable, type NotBuyableReason } from './visibility.ts'

export type MerchantVariant = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly isPublished: boolean
  /** The price in the country asked for; elsewhere than in a market of its own that is the shop's own. */
  readonly priceMinor: bigint
  readonly currency: string
  /** The strike-through shoppers there may be shown (H9 applied). */
  readonly compareAtMinor: bigint | null
  readonly stock: MerchantStock | null
  /** Why nobody there can buy it now, or null. */
  readonly whyNotBuyable: NotBuyableReason | null
}

export type MerchantStock = {
  readonly isTracked: boolean
  readonly isOversellable: boolean
  readonly available: number
  /** In carts that are being paid, and sold but not yet in Shopify. */
  readonly promised: number
  readonly sellable: number
}

type Wanted = { shopId: string; productId: string; country: string; cursor?: string | null; limit: number }

/** The variants of a product in the shop's order, as one country's shoppers get them; nothing for another shop's product. */
export async function listVariantsForMerchant(db: Reader, wanted: Wanted): Promise<TwoWayPage<MerchantVariant>> {
  const { shopId, productId, country, limit } = wanted
  const edge = toEdge(wanted.cursor, 2)
  const order = edge.direction === 'after' ? 'asc' : 'desc'
  const include = includeFor(country)
  const rows = await db.variant.findMany({
    where: { shopId, productId, deletedAt: null, ...pastVariant(edge.key, order === 'asc' ? 'gt' : 'lt') },
    orderBy: [{ position: order }, { id: order }],
    take: limit + 1,
    include,
  })
  const page = toTwoWayPage(rows, { ...edge, limit }, ({ position, id }) => [position, id])
  return { ...page, items: page.items.map((row) => toMerchantVariant(row, country)) }
}

function pastVariant(key: CursorKey | null, past: 'gt' | 'lt'): Prisma.VariantWhereInput {
  const [position, id] = key ?? []
  if (typeof position !== 'number' || typeof id !== 'string') return {}
  return { OR: [{ position: { [past]: position } }, { position, id: { [past]: id } }] }
}

function includeFor(country: string) {
  const connections = { where: { status: 'connected' }, take: 1 }
  return {
    prices: { where: { country } },
    stock: true,
    product: { include: { shop: { include: { connections } } } },
  } satisfies Prisma.VariantInclude
}
type Found = Prisma.VariantGetPayload<{ include: ReturnType<typeof includeFor> }>

function toMerchantVariant({ product, prices, ...variant }: Found, country: string): MerchantVariant {
  const { shop } = product
  const price = prices.at(0)
  const stock = toStock(variant.stock, shop.safetyStock)
  const { priceMinor, currency } = price ?? variant
  const former =
    price && lowestPriceCountries.includes(country) ? price.lowestPriorMinor : (price ?? variant).compareAtMinor
  return {
    variantId: variant.id,
    title: variant.title,
    sku: variant.sku,
    isPublished: variant.isPublished,
    priceMinor,
    currency,
    compareAtMinor: former !== null && former > priceMinor ? former : null,
    stock,
    whyNotBuyable: whyNotBuyable({
      product: { ...product, isShopOpen: shop.uninstalledAt === null && shop.connections.length > 0 },
      variant,
      isOfferedInCountry: price?.availableForSale ?? true,
      sellableUnits: stock?.sellable ?? 0,
    }),
  }
}

function toStock(stock: Found['stock'], safetyStock: number): MerchantStock | null {
  if (!stock) return null
  return {
    isTracked: stock.tracked,
    isOversellable: stock.policy === 'CONTINUE',
    available: stock.available,
    promised: stock.reserved + stock.awaitingPush,
    sellable: sellableUnits({ ...stock, safetyStock }),
  }
}
