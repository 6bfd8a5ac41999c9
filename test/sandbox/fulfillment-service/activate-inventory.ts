import { levelAt, moveStock } from '../catalog/stock.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { numberOf } from '../graphql/gid.ts'
import type { IdempotentMutation } from '../graphql/idempotency.ts'
import type { Rc } from '../graphql/resolver.ts'
import { isPresent } from '../present.ts'

type Args = { inventoryItemId: string; locationId: string; available?: number | null; onHand?: number | null }

function activate(args: Args, rc: Rc): Record<string, unknown> {
  const refused = (error: UserError) => ({ inventoryLevel: null, userErrors: [error] })
  const itemId = numberOf(args.inventoryItemId, 'InventoryItem')
  const locationId = numberOf(args.locationId, 'Location')
  const found = rc.state.variantByItem(itemId ?? -1)
  if (!found) return refused(userError(['inventoryItemId'], 'The product couldn’t be stocked because it wasn’t found.'))
  if (!rc.state.shop.locations.some((one) => one.id === locationId) || locationId === null) {
    return refused(userError(['locationId'], "The product couldn't be stocked because the location wasn't found."))
  }
  const quantity = args.available ?? args.onHand ?? null
  if (levelAt(found.variant, locationId)) {
    if (quantity === null) return { inventoryLevel: levelNow(rc, itemId ?? -1, locationId), userErrors: [] }
    const message = 'Not allowed to set available quantity when the item is already active at the location.'
    return refused(userError(['available'], message))
  }
  moveStock(rc.ctx, rc.state, found.product, found.variant, { locationId, available: quantity ?? 0 })
  return { inventoryLevel: levelNow(rc, itemId ?? -1, locationId), userErrors: [] }
}

function levelNow(rc: Rc, itemId: number, locationId: number) {
  const found = rc.state.variantByItem(itemId)
  const level = found && levelAt(found.variant, locationId)
  return found && level ? { ...found, level, itemId, locationId } : null
}

export const inventoryActivate: IdempotentMutation = {
  mandatory: true,
  run: activate,
  remember: (payload) => {
    const level = payload['inventoryLevel'] as { itemId: number; locationId: number } | null
    return level ? { itemId: level.itemId, locationId: level.locationId } : null
  },
  recall: ({ itemId, locationId }, rc) => ({
    inventoryLevel: isPresent(itemId) && isPresent(locationId) ? levelNow(rc, itemId, locationId) : null,
    userErrors: [],
  }),
}
