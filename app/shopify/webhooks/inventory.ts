import { z } from 'zod'
import { gidOf, instant } from './fields.ts'

/** `inventory_levels/update`. `available` may be null: the location does not stock the item. */
export const inventoryLevelPayload = z
  .object({
    inventory_item_id: gidOf('InventoryItem'),
    location_id: gidOf('Location'),
    available: z.number().nullable(),
    updated_at: instant,
  })
  .transform((found): InventoryNotice => ({
    inventoryItemGid: found.inventory_item_id,
    locationGid: found.location_id,
    available: found.available ?? 0,
    updatedAt: found.updated_at,
  }))

export type InventoryNotice = {
  readonly inventoryItemGid: string
  readonly locationGid: string
  readonly available: number
  readonly updatedAt: Date
}

/** `inventory_items/update`: tracked or not. */
export const inventoryItemPayload = z
  .object({ id: gidOf('InventoryItem'), tracked: z.boolean().nullish(), updated_at: instant.nullish() })
  .transform((found) => ({ inventoryItemGid: found.id, tracked: found.tracked ?? true }))
