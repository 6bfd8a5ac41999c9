import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { restrictedCategoryIds } from './category-tree.ts'
import { allProductsSql, restrictedProductsSql, shopsWithRestrictedSql } from './internal/restricted-products.sql.ts'
import { reviewProducts } from './review-products.server.ts'

const batchSize = 500

type Id = { id: string }

/**
 * J6: judges a shop's products of restricted categories anew, after a licence or a rule began or ended.
 * Idempotent: writes only what differs.
 */
export async function reviewRestricted(shopId: string): Promise<void> {
  await reviewInBatches((afterId) =>
    sql<Id>(db, restrictedProductsSql, [shopId, restrictedCategoryIds, afterId, batchSize]),
  )
}

/** Judges a whole shop anew: after its settings changed what goes live by itself, or the rules changed. */
export async function reviewCatalog(shopId: string): Promise<void> {
  await reviewInBatches((afterId) => sql<Id>(db, allProductsSql, [shopId, afterId, batchSize]))
}

/** Open shops that have something of a restricted category. */
export async function listShopsWithRestricted(): Promise<string[]> {
  const shops = await sql<Id>(db, shopsWithRestrictedSql, [restrictedCategoryIds])
  return shops.map(({ id }) => id)
}

async function reviewInBatches(listAfter: (afterId: string) => Promise<Id[]>): Promise<void> {
  for (let afterId = ''; ;) {
    const ids = (await listAfter(afterId)).map(({ id }) => id)
    if (ids.length > 0) await inSqlTransaction('review products', (tx) => reviewProducts(tx, ids))
    if (ids.length < batchSize) return
    afterId = ids.at(-1) ?? afterId
  }
}
