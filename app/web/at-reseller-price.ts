import { resellerPrice } from '#app/domain/attribution/reseller-price.ts'
import type { ProductDetail } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import type { ProductCard } from '#app/domain/catalog/product-card.ts'

/** A card at a reseller's price. A former price of the shop says nothing beside it (H9). */
export function cardAtResellerPrice(card: ProductCard, marginBps: number): ProductCard {
  const raise = (minor: bigint | null) => (minor === null ? null : resellerPrice(minor, marginBps).priceMinor)
  const { minPriceMinor, maxPriceMinor } = card
  return { ...card, minPriceMinor: raise(minPriceMinor), maxPriceMinor: raise(maxPriceMinor), compareAtMinor: null }
}

/** The same for each variant of a product's page. */
export function productAtResellerPrice(product: ProductDetail, marginBps: number): ProductDetail {
  const variants = product.variants.map((variant) => {
    return { ...variant, priceMinor: resellerPrice(variant.priceMinor, marginBps).priceMinor, compareAtMinor: null }
  })
  return { ...product, variants }
}
