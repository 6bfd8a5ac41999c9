// Every change of a product goes through here: it is stored, and whoever listens is told.
import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { announceOnFeeds } from '../feeds/incremental.ts'
import { withOffset } from '../state/clock.ts'
import type { Product } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { listingPayload, productPayload } from '../webhooks/payloads/product-payload.ts'
import { announceMembership } from './collection-changes.ts'
import { collectionsWith } from './collection-members.ts'
import { laterThan } from './later-than.ts'
import { isOnChannel } from './visibility.ts'

export function productCreated(ctx: SandboxContext, state: ShopState, product: Product): void {
  state.putProduct(product)
  const eventId = randomUUID()
  announceMembership(ctx, state, [], collectionsWith(state, product))
  emit(ctx, state, 'products/create', () => productPayload(state, product), eventId)
  if (!isOnChannel(state.shop, product)) return
  emit(ctx, state, 'product_listings/add', () => listingPayload(state, product), eventId)
  announceOnFeeds(ctx, state, product, 'CREATE', eventId)
}

/** `change` edits the product in place; what it did to its visibility decides what listeners hear. */
export function changeProduct(ctx: SandboxContext, state: ShopState, product: Product, change: () => void): void {
  const before = isOnChannel(state.shop, product)
  const heldBy = collectionsWith(state, product)
  change()
  product.updatedAt = laterThan(ctx, product.updatedAt)
  state.putProduct(product)
  const eventId = randomUUID()
  emit(ctx, state, 'products/update', () => productPayload(state, product), eventId)
  announceMembership(ctx, state, heldBy, collectionsWith(state, product))
  announceVisibility(ctx, state, product, before, eventId)
}

/** Publishing changes where a product is seen, not the product: no products/update. */
export function changePublication(ctx: SandboxContext, state: ShopState, product: Product, change: () => void): void {
  const before = isOnChannel(state.shop, product)
  change()
  state.putProduct(product)
  announceVisibility(ctx, state, product, before, randomUUID())
}

function announceVisibility(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  before: boolean,
  eventId: string,
): void {
  const after = isOnChannel(state.shop, product)
  if (after) {
    const topic = before ? 'product_listings/update' : 'product_listings/add'
    emit(ctx, state, topic, () => listingPayload(state, product), eventId)
    announceOnFeeds(ctx, state, product, before ? 'UPDATE' : 'CREATE', eventId)
  } else if (before) {
    const removal = () => ({ product_listing: { product_id: product.id } })
    emit(ctx, state, 'product_listings/remove', removal, eventId)
    announceOnFeeds(ctx, state, product, 'DELETE', eventId)
  }
}

export function productDeleted(ctx: SandboxContext, state: ShopState, product: Product): void {
  const wasVisible = isOnChannel(state.shop, product)
  const heldBy = collectionsWith(state, product)
  state.removeProduct(product)
  forgetProduct(state, product)
  const eventId = randomUUID()
  emit(ctx, state, 'products/delete', () => ({ id: product.id }), eventId)
  announceMembership(ctx, state, heldBy, [])
  if (!wasVisible) return
  emit(ctx, state, 'product_listings/remove', () => ({ product_listing: { product_id: product.id } }), eventId)
  announceOnFeeds(ctx, state, product, 'DELETE', eventId)
}

/** What is gone is no member of a collection, and has no place in a market's catalog. */
function forgetProduct(state: ShopState, product: Product): void {
  for (const collection of state.productCollections.values()) {
    if (!collection.productIds.includes(product.id)) continue
    collection.productIds = collection.productIds.filter((id) => id !== product.id)
    state.productCollections.put(collection)
  }
  for (const market of state.shop.markets) {
    market.excludedProducts = market.excludedProducts.filter((id) => id !== product.id)
    for (const { id } of product.variants) Reflect.deleteProperty(market.fixedPrices, String(id))
  }
  state.save()
}

export function inShopTime(state: ShopState, iso: string): string {
  return withOffset(iso, state.shop.utcOffsetMinutes)
}
