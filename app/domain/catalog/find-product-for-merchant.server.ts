import type { Prisma } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sellableUnits } from './sellable.ts'
import { whyHidden, whyNotBuyable, type HiddenReason, type NotBuyableReason } from './visibility.ts'

export type MerchantVariant = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly isPublished: boolean
  readonly priceMinor: bigint
  readonly currency: string
  readonly prices: readonly MerchantPrice[]
  readonly stock: MerchantStock | null
  /** Why nobody can buy it now in the shop's own country, or null. */
  readonly whyNotBuyable: NotBuyableReason | null
}

export type MerchantPrice = {
  readonly country: string
  readonly currency: string
  readonly priceMinor: bigint
  readonly compareAtMinor: bigint | null
  readonly isOffered: boolean
}

export type MerchantStock = {
  readonly isTracked: boolean
  readonly isOversellable: boolean
  readonly available: number
  /** In carts that are being paid, and sold but not yet in Shopify. */
  readonly promised: number
  readonly sellable: number
}

export type MerchantProduct = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly isPublished: boolean
  readonly sourceUpdatedAt: Date
  readonly whyHidden: HiddenReason | null
  readonly variants: readonly MerchantVariant[]
}

const include = {
  shop: { include: { connections: { where: { status: 'connected' }, take: 1 } } },
  variants: {
    where: { deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { prices: { orderBy: { country: 'asc' } }, stock: true },
  },
} satisfies Prisma.ProductInclude
type Found = Prisma.ProductGetPayload<{ include: typeof include }>

/** One product with everything that decides whether and for how much it sells, or null if the shop has no such product. */
export async function findProductForMerchant(
  db: Reader,
  { shopId, productId }: { readonly shopId: string; readonly productId: string },
): Promise<MerchantProduct | null> {
  const found = await db.product.findFirst({ where: { id: productId, shopId, deletedAt: null }, include })
  if (!found) return null
  const facts = { ...found, isShopOpen: found.shop.uninstalledAt === null && found.shop.connections.length > 0 }
  return {
    productId: found.id,
    shopifyGid: found.shopifyGid,
    title: found.title,
    imageUrl: found.imageUrl,
    status: found.status,
    isPublished: found.isPublished,
    sourceUpdatedAt: found.sourceUpdatedAt,
    whyHidden: whyHidden(facts),
    variants: found.variants.map((variant) => {
      const stock = toStock(variant, found.shop.safetyStock)
      const home = variant.prices.find(({ country }) => country === found.shop.country)
      return {
        variantId: variant.id,
        title: variant.title,
        sku: variant.sku,
        isPublished: variant.isPublished,
        priceMinor: variant.priceMinor,
        currency: variant.currency,
        prices: variant.prices.map(({ availableForSale, country, currency, priceMinor, compareAtMinor }) => ({
          country,
          currency,
          priceMinor,
          compareAtMinor,
          isOffered: availableForSale,
        })),
        stock,
        whyNotBuyable: whyNotBuyable({
          product: facts,
          variant,
          isOfferedInCountry: home?.availableForSale ?? true,
          sellableUnits: stock?.sellable ?? 0,
        }),
      }
    }),
  }
}

function toStock({ stock }: Found['variants'][number], safetyStock: number): MerchantStock | null {
  if (!stock) return null
  return {
    isTracked: stock.tracked,
    isOversellable: stock.policy === 'CONTINUE',
    available: stock.available,
    promised: stock.reserved + stock.awaitingPush,
    sellable: sellableUnits({ ...stock, safetyStock }),
  }
}
