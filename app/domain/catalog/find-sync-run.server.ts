import type { SyncRepair } from '@prisma/client'
import { listRepairs, toSyncRunView, type SyncRunView } from '#app/domain/shops/list-sync-runs.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

/** `productId`: null when the product is not here (any more). */
export type RepairRow = SyncRepair & { readonly productId: string | null }
export type RunWithRepairs = SyncRunView & { readonly page: readonly RepairRow[]; readonly nextCursor: string | null }

/** One run with a page of what it put right, or null if the shop has no such run. */
export async function findSyncRun(
  db: Reader,
  wanted: { shopId: string; syncRunId: string; cursor?: string | null; limit: number },
): Promise<RunWithRepairs | null> {
  const { shopId, syncRunId } = wanted
  const run = await db.syncRun.findFirst({ where: { id: syncRunId, shopId } })
  if (!run) return null
  const { items, nextCursor } = await listRepairs(db, wanted)
  const known = await db.product.findMany({
    where: { shopId, shopifyGid: { in: items.map(({ shopifyGid }) => shopifyGid) }, deletedAt: null },
    select: { id: true, shopifyGid: true },
  })
  const productIds = new Map(known.map(({ id, shopifyGid }) => [shopifyGid, id]))
  const page = items.map((repair) => ({ ...repair, productId: productIds.get(repair.shopifyGid) ?? null }))
  return { ...toSyncRunView(run), page, nextCursor }
}
