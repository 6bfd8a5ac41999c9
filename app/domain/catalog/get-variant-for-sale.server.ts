import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { restrictedCategoryIds } from './category-tree.ts'
import { variantsForSaleSql } from './internal/variants-for-sale.sql.ts'
import { whyNotBuyable, type NotBuyableReason } from './visibility.ts'

/** Everything a cart, a checkout or an order line needs to know about a variant, at one instant. */
export type VariantForSale = {
  readonly variantId: string
  readonly variantGid: string
  readonly productId: string
  readonly shopId: string
  readonly shopName: string
  readonly title: string
  readonly handle: string
  readonly variantTitle: string
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly sku: string | null
  readonly imageUrl: string | null
  readonly priceMinor: bigint
  /** Former price that the country's law lets be shown (H9); always above the price. */
  readonly compareAtMinor: bigint | null
  readonly currency: string
  /** The same in the shop's own currency. */
  readonly shopPriceMinor: bigint
  readonly shopCurrency: string
  readonly taxable: boolean
  readonly requiresShipping: boolean
  readonly isGiftCard: boolean
  readonly weightGrams: number | null
  /** Full years that the country's rule asks of a buyer (J6, K3); null: no rule of its own. Judged where buyers are known. */
  readonly minimumAge: number | null
  /** Units that may still be promised (H1). */
  readonly sellable: number
  readonly isBuyable: boolean
  readonly reasonIfNot: NotBuyableReason | null
}

type Row = Omit<VariantForSale, 'sellable' | 'isBuyable' | 'reasonIfNot'> & {
  isVariantPublished: boolean
  variantDeletedAt: Date | null
  isOfferedInCountry: boolean
  sellableUnits: number
  status: string
  isPublished: boolean
  requiresSellingPlan: boolean
  requiresComponents: boolean
  listingState: string
  deletedAt: Date | null
  isShopOpen: boolean
}

/** The variants among `variantIds` that we know, whether or not they can be bought. Order is not kept. */
export async function listVariantsForSale(
  db: Reader,
  variantIds: readonly string[],
  country: string,
): Promise<VariantForSale[]> {
  if (variantIds.length === 0) return []
  const rows = await sql<Row>(db, variantsForSaleSql, [[...variantIds], country, restrictedCategoryIds, now()])
  return rows.map(toVariantForSale)
}

/** For ids that come from outside: null if there has never been such a variant. */
export async function findVariantForSale(
  db: Reader,
  variantId: string,
  country: string,
): Promise<VariantForSale | null> {
  const [variant] = await listVariantsForSale(db, [variantId], country)
  return variant ?? null
}

/** For ids that we stored ourselves. */
export async function getVariantForSale(db: Reader, variantId: string, country: string): Promise<VariantForSale> {
  const variant = await findVariantForSale(db, variantId, country)
  if (!variant) throw new Error(`No variant ${variantId}`)
  return variant
}

function toVariantForSale(row: Row): VariantForSale {
  const { isVariantPublished, variantDeletedAt, isOfferedInCountry, sellableUnits, ...rest } = row
  const {
    status,
    isPublished,
    requiresSellingPlan,
    requiresComponents,
    listingState,
    deletedAt,
    isShopOpen,
    ...variant
  } = rest
  const reasonIfNot = whyNotBuyable({
    product: {
      status,
      isPublished,
      requiresSellingPlan,
      requiresComponents,
      listingState,
      deletedAt,
      isShopOpen,
      isGiftCard: row.isGiftCard,
    },
    variant: { isPublished: isVariantPublished, deletedAt: variantDeletedAt },
    isOfferedInCountry,
    sellableUnits,
  })
  return { ...variant, sellable: sellableUnits, isBuyable: reasonIfNot === null, reasonIfNot }
}
