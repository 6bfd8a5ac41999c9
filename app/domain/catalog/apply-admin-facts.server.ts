import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { ProductNotice } from '#app/shopify/webhooks/product.ts'
import { announceChanges, type WrittenProduct } from './announce-changes.server.ts'
import { applyAdminFactsSql, applyVariantFactsSql } from './internal/admin-facts.sql.ts'
import { bringEditsOfShopBackSql } from './internal/held-content.sql.ts'
import { productIdsSql } from './internal/product-ids.sql.ts'
import { reviewProducts } from './review-products.server.ts'
import { sanitiseDescription } from './sanitise-description.ts'

export type AdminFacts = {
  readonly gid: string
  readonly updatedAt: Date
  readonly status: string
  /** undefined: this source does not tell. */
  readonly descriptionHtml?: string | undefined
  readonly isGiftCard?: boolean | undefined
  readonly requiresSellingPlan?: boolean | undefined
}
export type VariantFacts = { readonly gid: string; readonly taxable: boolean }

/**
 * What the Admin API tells and feeds do not: status, gift card, subscription only, the description with its markup.
 * Idempotent on: (shop, gid, updatedAt). A product that no feed has brought yet is left alone: it is not published.
 */
export async function applyAdminFacts(
  tx: Tx | SqlTx,
  shopId: string,
  products: readonly AdminFacts[],
  variants: readonly VariantFacts[] = [],
): Promise<void> {
  const rows = newestOfEach(products).map(({ descriptionHtml, ...facts }) => ({
    ...facts,
    descriptionHtml:
      descriptionHtml === undefined ? null : sanitiseDescription({ kind: 'html', value: descriptionHtml }),
  }))
  const gids = rows.map((one) => one.gid)
  const known = await sql<{ id: string }>(tx, productIdsSql, [shopId, gids])
  await sql(tx, bringEditsOfShopBackSql, [shopId, gids])
  const written = await sql<WrittenProduct>(tx, applyAdminFactsSql, [JSON.stringify(rows), shopId, tx.now])
  if (variants.length > 0) await sql(tx, applyVariantFactsSql, [JSON.stringify(variants), shopId])
  // Also those in which nothing changed: an edit of theirs that waits has been brought back.
  await reviewProducts(
    tx,
    known.map((one) => one.id),
  )
  await announceChanges(tx, shopId, written)
}

/** `products/create|update`. Idempotent on: (shop, gid, updatedAt) (J5). */
export async function applyProductWebhook(tx: Tx | SqlTx, shopId: string, notice: ProductNotice): Promise<void> {
  const { gid, updatedAt, status, descriptionHtml, variants } = notice
  await applyAdminFacts(tx, shopId, [{ gid, updatedAt, status, descriptionHtml }], variants)
}

function newestOfEach(products: readonly AdminFacts[]): AdminFacts[] {
  const newest = new Map<string, AdminFacts>()
  for (const one of products) {
    const other = newest.get(one.gid)
    if (!other || other.updatedAt < one.updatedAt) newest.set(one.gid, one)
  }
  return [...newest.values()]
}
