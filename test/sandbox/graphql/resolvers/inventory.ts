import { levelAt, setAvailable } from '../../catalog/stock.ts'
import { topLevel, userError, type UserError } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { runIdempotent, type IdempotentMutation } from '../idempotency.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

type Quantity = { inventoryItemId: string; locationId: string; quantity: number; changeFromQuantity?: number | null }
type Input = { name: string; reason: string; quantities: Quantity[]; referenceDocumentUri?: string | null }
const REASONS = new Set(
  (
    'correction cycle_count_available damaged movement_canceled movement_created movement_received movement_updated ' +
    'other promotion quality_control received reservation_created reservation_deleted reservation_updated restock ' +
    'safety_stock shrinkage'
  ).split(' '),
)

function checkQuantity(one: Quantity, index: number, rc: Rc): UserError[] {
  const path = ['input', 'quantities', index]
  if (!('changeFromQuantity' in one)) {
    const message = 'The quantities input must include the following argument: changeFromQuantity.'
    throw topLevel(message, 'INVALID_FIELD_ARGUMENTS')
  }
  const found = rc.state.variantByItem(numberOf(one.inventoryItemId, 'InventoryItem') ?? -1)
  if (!found) {
    return [
      userError(
        [...path, 'inventoryItemId'],
        'The specified inventory item could not be found.',
        'INVALID_INVENTORY_ITEM',
      ),
    ]
  }
  const locationId = numberOf(one.locationId, 'Location')
  if (!rc.state.shop.locations.some((location) => location.id === locationId)) {
    return [userError([...path, 'locationId'], 'The specified location could not be found.', 'INVALID_LOCATION')]
  }
  const level = levelAt(found.variant, locationId ?? -1)
  if (!level) {
    return [
      userError(
        [...path, 'locationId'],
        'The specified inventory item is not stocked at the location.',
        'ITEM_NOT_STOCKED_AT_LOCATION',
      ),
    ]
  }
  if (one.quantity < 0)
    return [userError([...path, 'quantity'], 'The quantity must not be negative.', 'INVALID_QUANTITY_NEGATIVE')]
  if (one.quantity > 1_000_000_000)
    return [userError([...path, 'quantity'], 'The quantity is too high.', 'INVALID_QUANTITY_TOO_HIGH')]
  if (isPresent(one.changeFromQuantity) && one.changeFromQuantity !== level.available) {
    return [
      userError(
        [...path, 'changeFromQuantity'],
        'The specified change from quantity does not match the current quantity.',
        'CHANGE_FROM_QUANTITY_STALE',
      ),
    ]
  }
  return []
}

/** All or nothing: one refused quantity leaves all of them as they were. */
function setQuantities({ input }: { input: Input }, rc: Rc): Record<string, unknown> {
  const refused = (userErrors: UserError[]) => ({ inventoryAdjustmentGroup: null, userErrors })
  if (input.name !== 'available')
    return refused([userError(['input', 'name'], 'The quantity name must be available.', 'INVALID_NAME')])
  if (!REASONS.has(input.reason))
    return refused([userError(['input', 'reason'], 'The specified reason is invalid.', 'INVALID_REASON')])
  const errors = input.quantities.flatMap((one, index) => checkQuantity(one, index, rc))
  if (errors.length > 0) return refused(errors)
  const changes = input.quantities.map((one) => {
    const found = rc.state.variantByItem(numberOf(one.inventoryItemId, 'InventoryItem') ?? -1)
    const locationId = numberOf(one.locationId, 'Location') ?? -1
    if (!found) throw new Error('A checked inventory item has vanished')
    const delta = setAvailable(rc.ctx, rc.state, found.product, found.variant, locationId, one.quantity)
    return {
      delta,
      name: input.name,
      quantityAfterChange: one.quantity,
      ledgerDocumentUri: null,
      item: found,
      location: rc.state.shop.locations.find((location) => location.id === locationId),
    }
  })
  return { inventoryAdjustmentGroup: groupOf(rc, rc.ctx.store.ids.next(), input.reason, changes), userErrors: [] }
}

function groupOf(rc: Rc, number: number, reason: string, changes: unknown[]) {
  return {
    number,
    id: gid('InventoryAdjustmentGroup', number),
    reason,
    createdAt: rc.ctx.clock.iso(),
    referenceDocumentUri: null,
    app: { ctx: rc.ctx, installation: rc.state.shop.installation },
    changes,
  }
}

const inventorySetQuantities: IdempotentMutation = {
  mandatory: true,
  run: setQuantities,
  remember: (payload) => {
    const group = payload['inventoryAdjustmentGroup'] as { number: number } | null
    return group ? { group: group.number } : null
  },
  // The changes are done and stand in the levels: a repeated answer names the same group.
  recall: (reference, rc) => ({
    inventoryAdjustmentGroup: groupOf(rc, reference['group'] ?? 0, 'correction', []),
    userErrors: [],
  }),
  mismatch: () => ({
    inventoryAdjustmentGroup: null,
    userErrors: [
      userError(
        null,
        'The idempotency key was already used with different parameters.',
        'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
      ),
    ],
  }),
}

export const inventoryResolvers: ResolverMap = {
  Mutation: fields<unknown>({
    inventorySetQuantities: (_, args: { input: Input }, rc, info) =>
      runIdempotent(inventorySetQuantities, args, rc, info),
  }),
}
