import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import {
  ActivateInventoryDocument,
  ReadLevelsAtLocationDocument,
  SetAvailableQuantityDocument,
} from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'

export type LevelAtLocation = {
  readonly itemGid: string
  readonly available: number
  /** Promised by Shopify to its orders here, whether they were handed to us yet or not. */
  readonly committed: number
}
export type StockPlace = { readonly itemGid: string; readonly locationGid: string }

const itemsPerQuery = 20

/** Levels of these items at our location. Items that are not stocked there, or are gone, are left out. */
export async function readLevels(
  shopDomain: string,
  locationGid: string,
  itemGids: readonly string[],
): Promise<LevelAtLocation[]> {
  const levels: LevelAtLocation[] = []
  for (let start = 0; start < itemGids.length; start += itemsPerQuery) {
    const ids = itemGids.slice(start, start + itemsPerQuery)
    const { nodes } = await adminRequest(shopDomain, ReadLevelsAtLocationDocument, { ids, locationId: locationGid })
    for (const node of nodes) {
      if (!node || !('inventoryLevel' in node) || !node.inventoryLevel) continue
      const { quantities } = node.inventoryLevel
      const of = (name: string) => quantities.find((one) => one.name === name)?.quantity ?? 0
      levels.push({ itemGid: node.id, available: of('available'), committed: of('committed') })
    }
  }
  return levels
}

/** Has an item stocked at our location, empty at first. Idempotent on: `key`, and on the place itself. */
export async function activateItem(
  shopDomain: string,
  { itemGid, locationGid }: StockPlace,
  key: string,
): Promise<Outcome<{ itemGid: string }, 'STOCK_REFUSED'>> {
  const variables = { inventoryItemId: itemGid, locationId: locationGid, key }
  const { inventoryActivate } = await adminRequest(shopDomain, ActivateInventoryDocument, variables)
  if (inventoryActivate?.inventoryLevel) return accept({ itemGid })
  return refuse('STOCK_REFUSED', { message: inventoryActivate?.userErrors[0]?.message.slice(0, 200) ?? '' })
}

export type SetAvailable = StockPlace & { readonly from: number; readonly to: number }

/**
 * What Shopify may sell here, if it still stands where we saw it; STALE: somebody sold or counted meanwhile, read again.
 * Idempotent on: `key` at Shopify.
 */
export async function setAvailable(
  shopDomain: string,
  { itemGid, locationGid, from, to }: SetAvailable,
  key: string,
): Promise<Outcome<{ available: number }, 'STALE' | 'STOCK_REFUSED'>> {
  const quantities = [{ inventoryItemId: itemGid, locationId: locationGid, quantity: to, changeFromQuantity: from }]
  try {
    const { inventorySetQuantities } = await adminRequest(shopDomain, SetAvailableQuantityDocument, {
      input: { name: 'available', reason: 'correction', quantities },
      key,
    })
    const [error] = inventorySetQuantities?.userErrors ?? []
    if (!error) return accept({ available: to })
    const isStale = ['CHANGE_FROM_QUANTITY_STALE', 'COMPARE_QUANTITY_STALE'].includes(error.code ?? '')
    return refuse(isStale ? 'STALE' : 'STOCK_REFUSED', { message: error.message.slice(0, 200) })
  } catch (cause) {
    if (cause instanceof ShopifyRejected && cause.codes.includes('IDEMPOTENCY_KEY_PARAMETER_MISMATCH')) {
      return refuse('STALE')
    }
    throw cause
  }
}
