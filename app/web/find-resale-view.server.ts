import { findResale } from '#app/domain/attribution/list-resales.server.ts'
import type { ProductDetail } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { productAtResellerPrice } from './at-reseller-price.ts'
import { db } from './database.server.ts'

/** Who sells at their own price, and by which set. How much of the price is theirs is not said. */
export type ResaleView = { readonly shareSetId: string; readonly name: string; readonly handle: string }

/** A product as the set that its address names shows it; at the shop's own price where it names none that stands. */
export async function findResaleView(
  product: ProductDetail,
  shareSetId: string | null,
): Promise<{ readonly product: ProductDetail; readonly resale: ResaleView | null }> {
  const found = shareSetId ? await findResale(db, { shareSetId, productId: product.productId }) : null
  if (!found) return { product, resale: null }
  const resale = { shareSetId: found.shareSetId, name: found.displayName, handle: found.handle }
  return { product: productAtResellerPrice(product, found.marginBps), resale }
}
