import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { InventoryNotice } from '#app/shopify/webhooks/inventory.ts'
import { reservationReleased } from './events.ts'
import {
  lockStockOfItemsSql,
  mapItemsSql,
  productsOfVariantsSql,
  releaseNewestSql,
  sumLevelsSql,
  trackItemSql,
  upsertLevelsSql,
} from './internal/inventory.sql.ts'

export type ItemOfVariant = {
  readonly variantGid: string
  readonly itemGid: string
  readonly policy?: 'DENY' | 'CONTINUE'
  readonly tracked?: boolean
}

/** Beyond this it is a load, not news: open pages are not woken one by one. */
const mostPagesToWake = 20

/** Idempotent on: variant (the latest mapping stands). */
export async function mapInventoryItems(
  tx: Tx | SqlTx,
  shopId: string,
  items: readonly ItemOfVariant[],
): Promise<void> {
  if (items.length > 0) await sql(tx, mapItemsSql, [JSON.stringify(items), shopId])
}

/** `inventory_items/update`: is the item counted at all? Idempotent: the latest word stands. */
export async function applyInventoryItem(
  tx: Tx | SqlTx,
  shopId: string,
  itemGid: string,
  tracked: boolean,
): Promise<void> {
  await sql(tx, trackItemSql, [shopId, itemGid, tracked])
}

/** `inventory_levels/update`. Idempotent on: (shop, item, location, updatedAt) (J5). */
export async function applyInventoryLevel(tx: Tx | SqlTx, shopId: string, notice: InventoryNotice): Promise<void> {
  await applyInventoryLevels(tx, shopId, [notice])
}

/**
 * Shopify's own figures, absolute, per location. When they fall below what is promised, the newest holds end first and
 * their checkouts are told (H13). Idempotent on: (shop, item, location, updatedAt).
 */
export async function applyInventoryLevels(
  tx: Tx | SqlTx,
  shopId: string,
  notices: readonly InventoryNotice[],
): Promise<void> {
  const levels = newestOfEach(notices).map(({ inventoryItemGid: itemGid, ...level }) => ({ itemGid, ...level }))
  if (levels.length === 0) return
  const items = [...new Set(levels.map((level) => level.itemGid))]
  await sql(tx, lockStockOfItemsSql, [shopId, items])
  await sql(tx, upsertLevelsSql, [JSON.stringify(levels), shopId])
  await afterFiguresMoved(tx, await sql<Moved>(tx, sumLevelsSql, [shopId, items, tx.now]))
}

type Moved = { variantId: string; isShort: boolean }

/** H13: where more is promised than there is, the newest holds end; open pages hear of it. */
export async function afterFiguresMoved(tx: Tx | SqlTx, moved: readonly Moved[]): Promise<void> {
  await endNewestHolds(
    tx,
    moved.filter((one) => one.isShort).map((one) => one.variantId),
  )
  await wakePages(
    tx,
    moved.map((one) => one.variantId),
  )
}

async function endNewestHolds(tx: Tx | SqlTx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const ended = await sql<{ variantId: string; checkoutId: string | null }>(tx, releaseNewestSql, [variantIds, tx.now])
  const events = ended.flatMap(({ variantId, checkoutId }) =>
    checkoutId ? [reservationReleased({ checkoutId, variantId, reason: 'STOCK_DROPPED' })] : [],
  )
  await publish(tx, ...events)
}

async function wakePages(tx: Tx | SqlTx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0 || variantIds.length > mostPagesToWake) return
  const products = await sql<{ productId: string }>(tx, productsOfVariantsSql, [variantIds])
  for (const { productId } of products) await broadcast(tx, `product:${productId}`, { productId, kind: 'stock' })
}

function newestOfEach(notices: readonly InventoryNotice[]): InventoryNotice[] {
  const newest = new Map<string, InventoryNotice>()
  for (const one of notices) {
    const key = `${one.inventoryItemGid} ${one.locationGid}`
    const other = newest.get(key)
    if (!other || other.updatedAt <= one.updatedAt) newest.set(key, one)
  }
  return [...newest.values()]
}
