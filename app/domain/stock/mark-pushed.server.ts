import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { lockStockSql, variantsOfPartSql } from './internal/reservations.sql.ts'
import { abandonPushSql, markPushedSql, takeFromLevelsSql } from './internal/push.sql.ts'
import { refreshStockJob } from './jobs.ts'

/** One shop's part of a purchase: its order goes to Shopify, or not, by itself. */
export type SoldPart = { readonly checkoutId: string; readonly shopId: string }

/**
 * Shopify has taken the sold units off its own stock: they no longer await it, and our mirror of its figure falls by
 * the same number. A re-read follows, because Shopify's own notice may have come before or after this.
 * Idempotent on: reservation (pushed once).
 */
export async function markPushed(tx: Tx, { checkoutId, shopId }: SoldPart): Promise<void> {
  await lockVariantsOf(tx, { checkoutId, shopId })
  const moved = await sql<{ variantId: string; shopId: string; units: number }>(tx, markPushedSql, [
    checkoutId,
    tx.now,
    shopId,
  ])
  if (moved.length === 0) return
  for (const { variantId, units } of moved) await sql(tx, takeFromLevelsSql, [variantId, units])
  await enqueue(
    tx,
    refreshStockJob(
      moved.map((one) => one.variantId),
      tx.now,
    ),
  )
}

/**
 * The order will not reach Shopify (it refused, or the order was cancelled before): sold units are sellable again.
 * Idempotent on: reservation (settled with Shopify once).
 */
export async function abandonPush(tx: Tx, { checkoutId, shopId }: SoldPart): Promise<void> {
  await lockVariantsOf(tx, { checkoutId, shopId })
  await sql(tx, abandonPushSql, [checkoutId, tx.now, shopId])
}

async function lockVariantsOf(tx: Tx, { checkoutId, shopId }: SoldPart): Promise<void> {
  const variants = await sql<{ variantId: string }>(tx, variantsOfPartSql, [checkoutId, shopId])
  await sql(tx, lockStockSql, [variants.map((one) => one.variantId)])
}
