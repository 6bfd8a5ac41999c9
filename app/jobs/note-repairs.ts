import type { SyncRun } from '@prisma/client'
import type { Difference } from '#app/domain/catalog/apply-staged.server.ts'
import { repairCause } from '#app/domain/catalog/repair-cause.ts'
import { addRepairs, type RepairKind } from '#app/domain/shops/add-repairs.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { failedDeliveriesOfSql } from './failed-deliveries.sql.ts'

export type Repaired = Pick<Difference, 'gid' | 'title' | 'fields' | 'updatedAt' | 'changedAt'> & { kind: RepairKind }

/** Of more than this in one batch something larger was the cause, and it is looked for in the first ones only. */
const mostLookedFor = 100

/** What was put right, and why it had drifted, for the merchant to read. A shop's first load repairs nothing. */
export async function noteRepairs(
  tx: SqlTx,
  run: Pick<SyncRun, 'id' | 'cause'>,
  shop: { readonly id: string; readonly domain: string },
  repaired: readonly Repaired[],
): Promise<void> {
  if (repaired.length === 0 || run.cause === 'connect') return
  const gids = repaired.slice(0, mostLookedFor).map((one) => one.gid)
  const failed = await sql<{ gid: string }>(tx, failedDeliveriesOfSql, [shop.domain, gids])
  const hasFailed = new Set(failed.map((one) => one.gid))
  await addRepairs(
    tx,
    { syncRunId: run.id, shopId: shop.id },
    repaired.map((one) => ({
      shopifyGid: one.gid,
      title: one.title,
      kind: one.kind,
      fields: one.fields,
      cause: repairCause({ ...one, hasFailedDelivery: hasFailed.has(one.gid) }),
    })),
  )
}
