import { adminRequest } from '../admin-client.server.ts'
import { ReadStockDocument } from '../generated/operations.ts'
import type { InventoryNotice } from '../webhooks/inventory.ts'

export type StockRead = {
  readonly items: readonly {
    readonly variantGid: string
    readonly itemGid: string
    readonly policy: 'DENY' | 'CONTINUE'
    readonly tracked: boolean
  }[]
  readonly levels: readonly InventoryNotice[]
}

/** Keeps the query below the cost limit of a single one (1,000 points) at thirty locations. */
const variantsPerQuery = 8

/** The variants' stock as it stands now, at every location. Variants that are gone are left out. */
export async function readStock(shopDomain: string, variantGids: readonly string[]): Promise<StockRead> {
  const items: StockRead['items'][number][] = []
  const levels: InventoryNotice[] = []
  for (let start = 0; start < variantGids.length; start += variantsPerQuery) {
    const { nodes } = await adminRequest(shopDomain, ReadStockDocument, {
      ids: variantGids.slice(start, start + variantsPerQuery),
    })
    for (const node of nodes) {
      if (!node || !('inventoryItem' in node)) continue
      const { id: itemGid, tracked, inventoryLevels } = node.inventoryItem
      items.push({ variantGid: node.id, itemGid, policy: node.inventoryPolicy, tracked })
      for (const level of inventoryLevels.nodes) {
        const available = level.quantities.find((one) => one.name === 'available')?.quantity ?? 0
        const updatedAt = new Date(level.updatedAt)
        levels.push({ inventoryItemGid: itemGid, locationGid: level.location.id, available, updatedAt })
      }
    }
  }
  return { items, levels }
}
