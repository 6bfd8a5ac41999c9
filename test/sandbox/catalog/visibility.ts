import type { Product, Variant } from '../state/catalog-types.ts'
import type { Publication, Shop } from '../state/shop-types.ts'
import { marketOf } from './pricing.ts'

export function appPublication(shop: Shop): Publication | undefined {
  return shop.publications.find((publication) => publication.ownedByApp)
}

export function onlineStore(shop: Shop): Publication | undefined {
  return shop.publications.find((publication) => !publication.ownedByApp)
}

export function isPublishedOn(product: Product, publicationId: number): boolean {
  return product.status === 'ACTIVE' && !product.hiddenOn.includes(publicationId)
}

export function isVariantPublishedOn(product: Product, variant: Variant, publicationId: number): boolean {
  return isPublishedOn(product, publicationId) && !variant.hiddenOn.includes(publicationId)
}

/** Whether the app's channel may show this product at all. */
export function isOnChannel(shop: Shop, product: Product): boolean {
  const publication = appPublication(shop)
  return publication !== undefined && isPublishedOn(product, publication.id)
}

/** Whether the catalog of the country's market leaves the product out. */
export function isExcludedIn(shop: Shop, product: Product, country: string): boolean {
  return marketOf(shop, country)?.excludedProducts.includes(product.id) ?? false
}

/** Whether buyers of a country may be shown the product on the app's channel. */
export function isOnChannelIn(shop: Shop, product: Product, country: string): boolean {
  return isOnChannel(shop, product) && !isExcludedIn(shop, product, country)
}

export function availableOf(variant: Variant): number {
  return variant.levels.reduce((sum, level) => sum + level.available, 0)
}

export function sellableOnline(shop: Shop, variant: Variant): number {
  const online = new Set(shop.locations.filter((one) => one.isActive && one.fulfillsOnlineOrders).map((one) => one.id))
  return variant.levels.reduce((sum, level) => sum + (online.has(level.locationId) ? level.available : 0), 0)
}

export function isForSale(shop: Shop, variant: Variant): boolean {
  return !variant.tracked || variant.inventoryPolicy === 'CONTINUE' || sellableOnline(shop, variant) > 0
}
