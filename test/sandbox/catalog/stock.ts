import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { withOffset } from '../state/clock.ts'
import type { Product, StockLevel, Variant } from '../state/catalog-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { variantPayload } from '../webhooks/payloads/product-payload.ts'
import { laterThan } from './later-than.ts'
import { sellableOnline } from './visibility.ts'

export type StockChange = { locationId: number; available?: number; committed?: number }

export function levelAt(variant: Variant, locationId: number): StockLevel | undefined {
  return variant.levels.find((level) => level.locationId === locationId)
}

/** Adds to the quantities of one level and tells listeners what `available` has become. */
export function moveStock(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  variant: Variant,
  change: StockChange,
  eventId: string = randomUUID(),
): void {
  const before = sellableOnline(state.shop, variant)
  let level = levelAt(variant, change.locationId)
  if (!level) {
    level = { locationId: change.locationId, available: 0, committed: 0 }
    variant.levels.push(level)
  }
  level.available += change.available ?? 0
  level.committed = Math.max(0, level.committed + (change.committed ?? 0))
  level.updatedAt = laterThan(ctx, level.updatedAt ?? variant.updatedAt)
  const at = level.updatedAt
  state.putProduct(product)
  if (!change.available) return
  const after = sellableOnline(state.shop, variant)
  const current = level.available
  emit(
    ctx,
    state,
    'inventory_levels/update',
    () => levelPayload(state, variant, change.locationId, current, at),
    eventId,
  )
  if (before > 0 && after <= 0) {
    emit(ctx, state, 'variants/out_of_stock', () => variantPayload(state, product, variant), eventId)
  }
  if (before <= 0 && after > 0) {
    emit(ctx, state, 'variants/in_stock', () => variantPayload(state, product, variant), eventId)
  }
}

export function setAvailable(
  ctx: SandboxContext,
  state: ShopState,
  product: Product,
  variant: Variant,
  locationId: number,
  available: number,
): number {
  const delta = available - (levelAt(variant, locationId)?.available ?? 0)
  moveStock(ctx, state, product, variant, { locationId, available: delta })
  return delta
}

function levelPayload(state: ShopState, variant: Variant, locationId: number, available: number, at: string) {
  return {
    inventory_item_id: variant.inventoryItemId,
    location_id: locationId,
    available,
    updated_at: withOffset(at, state.shop.utcOffsetMinutes),
    admin_graphql_api_id: `gid://shopify/InventoryLevel/${levelNumber(variant, locationId)}?inventory_item_id=${variant.inventoryItemId}`,
  }
}

/** A level has no record of its own: its number is that of its item, told apart by the location. */
export function levelNumber(variant: Variant, locationId: number): number {
  const place = variant.levels.findIndex((level) => level.locationId === locationId)
  return variant.inventoryItemId * 100 + place
}
