import { addMilliseconds } from '#app/kernel/clock.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { ProductAtShopify } from '#app/shopify/catalog/bulk-rows.ts'
import { applyAdminFacts } from './apply-admin-facts.server.ts'
import { applyFeedWithdrawal, applyProductDelete } from './apply-product-delete.server.ts'
import { compareProductsSql, findSurplusSql, storedVersionSql } from './internal/reconcile.sql.ts'
import { refreshProductJob } from './jobs.ts'

export type Differences = Record<'missing' | 'published' | 'unpublished' | 'stale', number>

/**
 * Compares a batch of what Shopify has with what we have, takes over what only the Admin API tells, and has every
 * difference mended (J5): hidden at once where Shopify has unpublished, read again otherwise.
 * Idempotent on: what differs; a second run finds nothing.
 */
export async function reconcileProducts(
  tx: SqlTx,
  shopId: string,
  products: readonly ProductAtShopify[],
): Promise<Differences> {
  const facts = products.map(({ isPublished: _, ...fact }) => fact)
  await applyAdminFacts(tx, shopId, facts)
  const rows = products.map(({ gid, isPublished, updatedAt }) => ({ gid, isPublished, updatedAt }))
  const found = await sql<{ gid: string; difference: keyof Differences }>(tx, compareProductsSql, [
    JSON.stringify(rows),
    shopId,
  ])
  const counts: Differences = { missing: 0, published: 0, unpublished: 0, stale: 0 }
  for (const { gid, difference } of found) {
    counts[difference] += 1
    if (difference === 'published') await hide(tx, shopId, gid)
  }
  await enqueueMany(
    tx,
    found.filter((one) => one.difference !== 'published').map((one) => refreshProductJob(shopId, one.gid)),
  )
  return counts
}

async function hide(tx: SqlTx, shopId: string, gid: string): Promise<void> {
  const version = await nextVersion(tx, shopId, gid)
  await applyFeedWithdrawal(tx, { shopId, gid, country: '', version, isBase: true })
}

/** What a repair carries: newer than what we hold, by as little as possible, so that real news still is newer. */
export async function nextVersion(tx: SqlTx, shopId: string, gid: string): Promise<Date> {
  const [stored] = await sql<{ sourceUpdatedAt: Date }>(tx, storedVersionSql, [shopId, gid])
  return addMilliseconds(stored?.sourceUpdatedAt ?? new Date(0), 1)
}

/** Products that Shopify does not have any more. Only those that were here before the export began. */
export async function buryOnesShopifyLacks(
  tx: SqlTx,
  shopId: string,
  gidsAtShopify: readonly string[],
  startedAt: Date,
): Promise<number> {
  const surplus = await sql<{ gid: string }>(tx, findSurplusSql, [shopId, gidsAtShopify, startedAt])
  for (const { gid } of surplus) {
    const version = await nextVersion(tx, shopId, gid)
    await applyProductDelete(tx, shopId, gid, version > startedAt ? version : startedAt)
  }
  return surplus.length
}
