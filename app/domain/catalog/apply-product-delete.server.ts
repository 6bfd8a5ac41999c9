import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { announceChanges, type WrittenProduct } from './announce-changes.server.ts'
import { buryProductsSql, rememberUnpublishedSql, unpublishSql } from './internal/admin-facts.sql.ts'
import { withdrawFromCountrySql } from './internal/upsert-variants.sql.ts'
import { productIdsSql } from './internal/product-ids.sql.ts'
import { refreshOffers } from './refresh-offers.server.ts'

/**
 * The product was deleted at Shopify. History stays; shoppers do not see it any more (J2).
 * Idempotent on: (shop, gid): the latest delete counts, and no older update brings the product back (J5).
 */
export async function applyProductDelete(tx: Tx | SqlTx, shopId: string, gid: string, deletedAt: Date): Promise<void> {
  await buryProducts(tx, shopId, [gid], deletedAt)
}

/** Several at once, as above: products that Shopify did not have any more at that instant. */
export async function buryProducts(
  tx: Tx | SqlTx,
  shopId: string,
  gids: readonly string[],
  deletedAt: Date,
): Promise<void> {
  const written = await sql<WrittenProduct>(tx, buryProductsSql, [shopId, gids, deletedAt, tx.now])
  await refreshOffers(
    tx,
    written.map((one) => one.id),
  )
  await announceChanges(tx, shopId, written)
}

export type Withdrawal = {
  readonly shopId: string
  readonly gid: string
  readonly country: string
  readonly version: Date
  readonly isBase: boolean
}

/**
 * The product left a feed. Left the shop's own feed: it is not published to our channel. Left another one: it is not
 * offered in that country. Idempotent on: (shop, gid, feed, version).
 */
export async function applyFeedWithdrawal(
  tx: Tx | SqlTx,
  { shopId, gid, country, version, isBase }: Withdrawal,
): Promise<void> {
  await sql(tx, withdrawFromCountrySql, [shopId, gid, country, version])
  if (isBase) await hide(tx, shopId, gid, version)
  const known = await sql<{ id: string }>(tx, productIdsSql, [shopId, [gid]])
  await refreshOffers(
    tx,
    known.map((one) => one.id),
  )
}

async function hide(tx: Tx | SqlTx, shopId: string, gid: string, version: Date): Promise<void> {
  await sql(tx, rememberUnpublishedSql, [shopId, gid, version])
  const written = await sql<WrittenProduct>(tx, unpublishSql, [shopId, gid, version, tx.now])
  await announceChanges(tx, shopId, written)
}
