import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { LevelAtLocation } from '#app/shopify/fulfillment-service/stock-at-location.server.ts'
import type { WarehouseStock } from '@prisma/client'
import { openStockProblem, settleStockProblem } from './warehouse-problems.server.ts'
import { warehouseShopify, type WarehouseShopify } from './warehouse-shopify.server.ts'

const batch = 100
const maximumReadings = 4

type Place = { readonly shopId: string; readonly shopDomain: string; readonly locationGid: string }

/**
 * Tells Shopify what it may sell from our shelves: what lies there less what Shopify itself has promised to its orders
 * at our location. Our own promises do not count: they are part of Shopify's, which also knows orders that nobody has
 * handed to us yet. Written only over the quantity that was read (somebody may sell meanwhile), else read again.
 * Idempotent on: (variant, its last movement, from, to) as Shopify's key; a level that is right already is left alone.
 */
export async function pushStock(shopId: string, shopify: WarehouseShopify = warehouseShopify): Promise<void> {
  const contract = await db.warehouseContract.findUnique({ where: { shopId } })
  if (contract?.state !== 'active' || !contract.locationGid) return
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { domain: true } })
  const place = { shopId, shopDomain: shop.domain, locationGid: contract.locationGid }
  let after = ''
  for (;;) {
    const dirty = await db.warehouseStock.findMany({
      where: { shopId, isDirty: true, variantId: { gt: after } },
      orderBy: { variantId: 'asc' },
      take: batch,
    })
    if (dirty.length === 0) return
    const levels = await shopify.readLevels(
      place.shopDomain,
      place.locationGid,
      dirty.map((one) => one.inventoryItemGid),
    )
    for (const shelf of dirty) {
      const level = levels.find(({ itemGid }) => itemGid === shelf.inventoryItemGid)
      await pushShelf(place, shelf, level ?? null, shopify)
    }
    after = dirty.at(-1)?.variantId ?? after
  }
}

async function pushShelf(
  place: Place,
  shelf: WarehouseStock,
  first: LevelAtLocation | null,
  shopify: WarehouseShopify,
): Promise<void> {
  const { shopDomain, locationGid } = place
  const { inventoryItemGid: itemGid } = shelf
  const revision = await lastMovement(shelf)
  let level = first
  for (let reading = 1; reading <= maximumReadings; reading++) {
    if (!level) {
      const key = `vitrine-shelf-${shelf.variantId}-${locationGid}`
      const activated = await shopify.activateItem(shopDomain, { itemGid, locationGid }, key)
      if (!activated.ok) return recordRefused(shelf)
    } else {
      const to = Math.max(0, shelf.onHand - level.committed)
      if (to === level.available) return recordPushed(shelf, to)
      const from = level.available
      const key = `vitrine-stock-${shelf.variantId}-${revision}-${from}-${to}`
      const set = await shopify.setAvailable(shopDomain, { itemGid, locationGid, from, to }, key)
      if (set.ok) return recordPushed(shelf, to)
      if (set.code === 'STOCK_REFUSED') return recordRefused(shelf)
    }
    level = (await shopify.readLevels(shopDomain, locationGid, [itemGid]))[0] ?? null
  }
  // Sold faster than we can say: it stays to be told, and the next round looks again.
}

async function lastMovement({ shopId, variantId }: WarehouseStock): Promise<string> {
  const last = await db.warehouseMovement.findFirst({
    where: { shopId, variantId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return last?.id ?? 'none'
}

/** What has moved meanwhile stays to be told. */
async function recordPushed({ shopId, variantId, onHand }: WarehouseStock, pushedQuantity: number): Promise<void> {
  await inTransaction('record pushed stock', async (tx) => {
    await tx.warehouseStock.updateMany({ where: { shopId, variantId }, data: { pushedQuantity, pushedAt: tx.now } })
    await tx.warehouseStock.updateMany({ where: { shopId, variantId, onHand }, data: { isDirty: false } })
    await settleStockProblem(tx, shopId, variantId)
  })
}

/** Shopify will not take it; the next movement tries again, and until then the merchant can see it. */
async function recordRefused({ shopId, variantId, onHand }: WarehouseStock): Promise<void> {
  await inTransaction('stock refused', async (tx) => {
    const where = { id: variantId }
    const variant = await tx.variant.findUnique({
      where,
      select: { title: true, product: { select: { title: true } } },
    })
    await tx.warehouseStock.updateMany({ where: { shopId, variantId, onHand }, data: { isDirty: false } })
    await openStockProblem(tx, { shopId, variantId, title: variant?.product.title ?? variant?.title ?? '' })
  })
}
