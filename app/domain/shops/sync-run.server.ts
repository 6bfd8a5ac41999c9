import type { SyncRun } from '@prisma/client'
import { newId } from '#app/kernel/ids.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { syncFinished, syncStarted } from './events.ts'
import { addProgressSql, finishFeedSql } from './internal/sync-run.sql.ts'

export type SyncKind = 'full' | 'reconcile'

/** `operations`: what was asked for, and which feeds have sent everything. */
export type SyncOperations = {
  asked?: string[]
  feeds?: Record<string, { count: number | null }>
  counts?: Record<string, number>
}

/** A new run, or the one that is under way. `onlyFind`: the latest run whatever its state, a new one only if there is none. */
export async function startSync(
  tx: Tx,
  shopId: string,
  options: { kind?: SyncKind; unlessRunning?: boolean; onlyFind?: boolean } = {},
): Promise<string> {
  const { kind = 'full', unlessRunning = false, onlyFind = false } = options
  const found = await tx.syncRun.findFirst({
    where: { shopId, kind, ...(onlyFind ? {} : { status: 'running' }) },
    orderBy: { startedAt: 'desc' },
  })
  if (found && (unlessRunning || onlyFind)) return found.id
  const id = newId('syncRun')
  await tx.syncRun.create({ data: { id, shopId, kind, status: 'running', startedAt: tx.now } })
  if (kind === 'full') await publish(tx, syncStarted({ shopId, syncRunId: id }))
  await broadcast(tx, `sync:${shopId}`, { syncRunId: id, status: 'running' })
  return id
}

export async function noteSyncOperations(tx: Tx, syncRunId: string, asked: readonly string[]): Promise<void> {
  const run = await tx.syncRun.findUniqueOrThrow({ where: { id: syncRunId } })
  const operations = { ...(run.operations as SyncOperations), asked: [...asked] }
  await tx.syncRun.update({ where: { id: syncRunId }, data: { operations } })
}

/** `units` more products of the shop's running full sync have been worked off. Nothing happens when none is running. */
export async function addSyncProgress(tx: Tx | SqlTx, shopId: string, units: number): Promise<void> {
  const [run] = await sql<{ id: string; processedCount: number }>(tx, addProgressSql, [shopId, units])
  if (run) await broadcast(tx, `sync:${shopId}`, { syncRunId: run.id, processed: run.processedCount })
}

/**
 * A feed has sent all its products. Returns the run's id when that was the last feed it waited for.
 * Idempotent on: (run, feed).
 */
export async function finishSyncOfFeed(
  tx: Tx | SqlTx,
  shopId: string,
  feedGid: string,
  count: number | null,
): Promise<string | null> {
  const [run] = await sql<{ id: string; isComplete: boolean }>(tx, finishFeedSql, [shopId, feedGid, count])
  if (!run) return null
  await broadcast(tx, `sync:${shopId}`, { syncRunId: run.id, status: 'running' })
  return run.isComplete ? run.id : null
}

/** Idempotent on: run (ends once). */
export async function finishSync(tx: Tx, syncRunId: string, counts: Record<string, number> = {}): Promise<void> {
  const run = await tx.syncRun.findUniqueOrThrow({ where: { id: syncRunId } })
  if (run.status !== 'running') return
  const operations = { ...(run.operations as SyncOperations), counts }
  await tx.syncRun.update({ where: { id: syncRunId }, data: { status: 'finished', finishedAt: tx.now, operations } })
  await announceEnd(tx, run.shopId, syncRunId, 'finished')
}

/** Idempotent on: run (ends once). */
export async function failSync(tx: Tx, syncRunId: string, failure: string): Promise<void> {
  const { count } = await tx.syncRun.updateMany({
    where: { id: syncRunId, status: 'running' },
    data: { status: 'failed', failure, finishedAt: tx.now },
  })
  if (count === 0) return
  const { shopId } = await tx.syncRun.findUniqueOrThrow({ where: { id: syncRunId } })
  await announceEnd(tx, shopId, syncRunId, 'failed')
}

async function announceEnd(tx: Tx, shopId: string, syncRunId: string, status: string): Promise<void> {
  await publish(tx, syncFinished({ shopId, syncRunId, status }))
  await broadcast(tx, `sync:${shopId}`, { syncRunId, status })
  await broadcast(tx, `shop:${shopId}`, { kind: 'sync', status })
}

export async function findLatestSync(db: Reader, shopId: string): Promise<SyncRun | null> {
  return db.syncRun.findFirst({ where: { shopId, kind: 'full' }, orderBy: { startedAt: 'desc' } })
}
