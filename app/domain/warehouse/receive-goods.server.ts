import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { moveGoods } from './move-goods.server.ts'
import type { WarehouseStockRefusal } from './refusals.ts'

export type Receive = {
  readonly shopId: string
  /** SKU or barcode, as it stands on the box. */
  readonly code: string
  readonly quantity: number
  readonly bin?: string
  readonly note?: string
  readonly key: string
  readonly by: string
}

/**
 * Goods arrive: the shelf of this SKU or barcode is made if need be.
 * Idempotent on: key. Refuses an unknown code, one that several variants carry, and goods that Shopify keeps no stock of.
 */
export async function receiveGoods(
  tx: Tx,
  { code, bin = '', ...move }: Receive,
): Promise<Outcome<{ onHand: number }, WarehouseStockRefusal>> {
  const { shopId } = move
  const contract = await tx.warehouseContract.findUnique({ where: { shopId } })
  if (contract?.state !== 'active') return refuse('NOT_JOINED')
  const found = await findVariant(tx, shopId, code)
  if (!found.ok) return found
  const { variantId, inventoryItemGid } = found.value
  const shelf = { shopId, variantId, inventoryItemGid, bin }
  await tx.warehouseStock.createMany({ data: [shelf], skipDuplicates: true })
  if (bin) await tx.warehouseStock.updateMany({ where: { shopId, variantId }, data: { bin } })
  return moveGoods(tx, { ...move, variantId, kind: 'received' })
}

async function findVariant(
  tx: Tx,
  shopId: string,
  code: string,
): Promise<Outcome<{ variantId: string; inventoryItemGid: string }, WarehouseStockRefusal>> {
  const select = { id: true, stock: { select: { inventoryItemGid: true } } }
  const where = { shopId, deletedAt: null }
  const bySku = await tx.variant.findMany({ where: { ...where, sku: code }, select, take: 2 })
  const found =
    bySku.length > 0 ? bySku : await tx.variant.findMany({ where: { ...where, barcode: code }, select, take: 2 })
  const [variant, another] = found
  if (!variant) return refuse('GOODS_NOT_FOUND')
  if (another) return refuse('GOODS_AMBIGUOUS')
  const inventoryItemGid = variant.stock?.inventoryItemGid
  if (!inventoryItemGid) return refuse('NOT_STOCKED_IN_SHOPIFY')
  return accept({ variantId: variant.id, inventoryItemGid })
}
