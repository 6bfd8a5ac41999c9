import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import {
  hiddenFactsSql,
  productByHandleSql,
  productByIdSql,
  variantsOfProductSql,
} from './internal/product-detail.sql.ts'
import type { Audience } from './product-card.ts'
import { whyHidden, type HiddenReason, type ProductFacts } from './visibility.ts'

export type ProductImage = { url: string; width: number | null; height: number | null; alt: string }
export type ProductVideo = {
  readonly sources: readonly {
    readonly url: string
    readonly mimeType: string
    readonly width: number | null
    readonly height: number | null
  }[]
  readonly posterUrl: string | null
  readonly alt: string
  readonly durationSeconds: number | null
}
export type VariantChoice = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly imageUrl: string | null
  readonly priceMinor: bigint
  /**
   * Former price that shoppers of this country may be shown beside the price, with a percentage; always above it. Where
   * the law asks for it this is the lowest of 30 days, elsewhere the shop's own (H9). Null: show none.
   */
  readonly compareAtMinor: bigint | null
  readonly currency: string
  readonly isOfferedInCountry: boolean
  readonly sellable: number
}
export type ProductDetail = {
  readonly productId: string
  readonly productGid: string
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly title: string
  readonly handle: string
  /** Sanitised on the way in. */
  readonly descriptionHtml: string
  /** Language of title and description; not the shopper's when the shop has no words in it. */
  readonly wordsLanguage: string
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  /** Ids of category-tree.ts; null while nobody has placed it. */
  readonly departmentId: string | null
  readonly categoryId: string | null
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly images: readonly ProductImage[]
  readonly imageUrl: string | null
  readonly videos: readonly ProductVideo[]
  readonly currency: string
  /** Full years that the country's rule asks of a buyer (J6, K3); null: no rule of its own. */
  readonly minimumAge: number | null
  /** Do the prices hold the tax? */
  readonly taxesIncluded: boolean
  /** Days until it arrives, over the ways the shop ships to the country; null: it does not ship there. */
  readonly shippingDays: { readonly least: number; readonly most: number } | null
  readonly variants: readonly VariantChoice[]
}

/** By id, or by a shop's handle: handles may be shared, the newest shown product answers. */
type Wanted = Audience & ({ readonly productId: string } | { readonly shopId: string; readonly handle: string })

/** Null if there is no such product, or shoppers of this country may not see it (J4, J6): findHiddenReason says why. */
export async function getProductForShopper(db: Reader, wanted: Wanted): Promise<ProductDetail | null> {
  const { country, language } = wanted
  const [product] = await sql<Omit<ProductDetail, 'variants'>>(
    db,
    'productId' in wanted ? productByIdSql : productByHandleSql,
    [country, language, now(), ...('productId' in wanted ? [wanted.productId] : [wanted.shopId, wanted.handle])],
  )
  if (!product) return null
  const variants = await sql<VariantChoice>(db, variantsOfProductSql, [country, product.productId])
  return { ...product, variants }
}

export type WhyNotShown = HiddenReason | 'NOT_IN_COUNTRY'

/**
 * Why shoppers of a country do not see a product that was there once, for a page that is open or a link that is old.
 * Null if they do see it; PRODUCT_GONE also for what has never been.
 */
export async function findHiddenReason(
  db: Reader,
  { productId, country }: { readonly productId: string; readonly country: string },
): Promise<WhyNotShown | null> {
  const [facts] = await sql<ProductFacts & { isOffered: boolean }>(db, hiddenFactsSql, [country, productId])
  if (!facts) return 'PRODUCT_GONE'
  return whyHidden(facts) ?? (facts.isOffered ? null : 'NOT_IN_COUNTRY')
}
