import { applyPopularity } from '#app/domain/catalog/apply-popularity.server.ts'
import { listPopularity } from '#app/domain/insights/list-popularity.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { demoShops, demoStores } from './content/catalog.ts'
import { waitUntil } from './wait-until.ts'

/** Waits for what the merchants changed last, then counts what is popular, as the clock would within the hour. */
export async function settleWorld(): Promise<void> {
  for (const { domain } of demoShops) {
    const edited = demoStores[domain]?.later.flatMap(([action, { handle }]) =>
      action === 'updateProduct' && typeof handle === 'string' ? [handle] : [],
    )
    for (const handle of edited ?? []) {
      const isJudged = { handle, shop: { domain }, reviewState: 'failed' }
      await waitUntil(`the edit of ${handle}`, () => db.product.findFirst({ where: isJudged, select: { id: true } }))
    }
  }
  await inSqlTransaction('refresh popularity', async (tx) => applyPopularity(tx, await listPopularity(tx, tx.now)))
}
