import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { productDetailSql, variantsOfProductSql } from './internal/product-detail.sql.ts'
import type { Audience } from './product-card.ts'

export type ProductImage = { url: string; width: number | null; height: number | null; alt: string }
export type VariantChoice = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly imageUrl: string | null
  readonly priceMinor: bigint
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
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly images: readonly ProductImage[]
  readonly imageUrl: string | null
  readonly currency: string
  readonly variants: readonly VariantChoice[]
}

type Wanted = Audience & { readonly productId?: string; readonly handle?: string }

/** Null if there is no such product or shoppers may not see it (J4). */
export async function getProductForShopper(db: Reader, wanted: Wanted): Promise<ProductDetail | null> {
  const { productId = null, handle = null, country, language } = wanted
  const [product] = await sql<Omit<ProductDetail, 'variants'>>(db, productDetailSql, [productId, handle, language])
  if (!product) return null
  const variants = await sql<VariantChoice>(db, variantsOfProductSql, [product.productId, country])
  return { ...product, variants }
}
