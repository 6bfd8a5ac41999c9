import type { SyncRun } from '@prisma/client'
import { newId } from '#app/kernel/ids.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { syncFinished, syncStarted } from './events.ts'
import { addOperationsSql, endRunSql, finishFeedSql, lockSyncSql, setPhaseSql } from './internal/sync-run.sql.ts'

export type SyncKind = 'full' | 'reconcile'
/** Who wanted it: a shop that connects, its merchant, the nightly clock, or a change of its markets. */
export type SyncCause = 'connect' | 'merchant' | 'schedule' | 'markets'
export type SyncPhase = 'waiting' | 'exporting' | 'staging' | 'applying'

/** `operations`: what was asked for, which feeds have sent everything, and what came of it. */
export type SyncOperations = {
  asked?: string[]
  feeds?: Record<string, { count: number | null }>
  counts?: Record<string, number>
  /** Products put right so far (add-repairs.server.ts). */
  repairs?: number
}

type StartOptions = {
  readonly kind?: SyncKind
  readonly cause?: SyncCause
  /** Returns the run of this kind that is under way, if there is one. */
  readonly unlessRunning?: boolean
  /** Returns the latest run of this kind whatever its state; a new one only if there is none. */
  readonly onlyFind?: boolean
}

/** A new run, or the one that is under way. Starts of one shop wait for each other. */
export async function startSync(tx: Tx, shopId: string, options: StartOptions = {}): Promise<string> {
  const { kind = 'full', cause = 'merchant', unlessRunning = false, onlyFind = false } = options
  await sql(tx, lockSyncSql, [shopId])
  const found = await tx.syncRun.findFirst({
    where: { shopId, kind, ...(onlyFind ? {} : { status: 'running' }) },
    orderBy: { startedAt: 'desc' },
  })
  if (found && (unlessRunning || onlyFind)) return found.id
  const id = newId('syncRun')
  await tx.syncRun.create({ data: { id, shopId, kind, cause, status: 'running', startedAt: tx.now } })
  if (kind === 'full') await publish(tx, syncStarted({ shopId, syncRunId: id }))
  await broadcast(tx, `sync:${shopId}`, { syncRunId: id, kind, status: 'running' })
  return id
}

export async function noteSyncOperations(tx: Tx, syncRunId: string, asked: readonly string[]): Promise<void> {
  await sql(tx, addOperationsSql, [syncRunId, JSON.stringify({ asked })])
}

type Progress = { shopId: string; phase: string; processedCount: number; expectedCount: number | null }

/**
 * Where a running run stands now. `expected` and `processed` (products) are set when given: a new phase may count anew.
 * Returns false when the run is over, so that whoever works for it can stop. Idempotent on: (run, phase).
 */
export async function setSyncPhase(
  tx: Tx | SqlTx,
  syncRunId: string,
  phase: SyncPhase,
  counts: { readonly expected?: number; readonly processed?: number } = {},
): Promise<boolean> {
  const values = [syncRunId, phase, counts.expected ?? null, counts.processed ?? null]
  const [run] = await sql<Progress>(tx, setPhaseSql, values)
  if (!run) return false
  const { shopId, processedCount: processed, expectedCount: expected } = run
  await broadcast(tx, `sync:${shopId}`, { syncRunId, status: 'running', phase: run.phase, processed, expected })
  return true
}

/** A feed has sent all its products: progress to show, until the exports know better. Idempotent on: (run, feed). */
export async function finishSyncOfFeed(
  tx: Tx | SqlTx,
  shopId: string,
  feedGid: string,
  count: number | null,
): Promise<void> {
  const [run] = await sql<{ id: string }>(tx, finishFeedSql, [shopId, feedGid, count])
  if (run) await broadcast(tx, `sync:${shopId}`, { syncRunId: run.id, status: 'running' })
}

/** Idempotent on: run (ends once). */
export async function finishSync(
  tx: Tx | SqlTx,
  syncRunId: string,
  counts: Readonly<Record<string, number>> = {},
): Promise<void> {
  const values = [syncRunId, 'finished', null, tx.now, JSON.stringify({ counts })]
  await announceEnd(tx, syncRunId, 'finished', await sql<{ shopId: string }>(tx, endRunSql, values))
}

/** `failure`: a code of `refusals.ts`, or a word of Shopify's. Idempotent on: run (ends once). */
export async function failSync(tx: Tx | SqlTx, syncRunId: string, failure: string): Promise<void> {
  const values = [syncRunId, 'failed', failure, tx.now, '{}']
  await announceEnd(tx, syncRunId, 'failed', await sql<{ shopId: string }>(tx, endRunSql, values))
}

/** Ends whatever runs for the shop, of either kind. Idempotent: a second call finds nothing running. */
export async function failRunningSyncs(tx: Tx, shopId: string, failure: string): Promise<void> {
  const running = await tx.syncRun.findMany({ where: { shopId, status: 'running' }, select: { id: true } })
  for (const { id } of running) await failSync(tx, id, failure)
}

async function announceEnd(
  tx: Tx | SqlTx,
  syncRunId: string,
  status: 'finished' | 'failed',
  [ended]: { shopId: string }[],
): Promise<void> {
  if (!ended) return
  const { shopId } = ended
  await publish(tx, syncFinished({ shopId, syncRunId, status }))
  await broadcast(tx, `sync:${shopId}`, { syncRunId, status })
  await broadcast(tx, `shop:${shopId}`, { kind: 'sync', status })
}

export async function findLatestSync(db: Reader, shopId: string): Promise<SyncRun | null> {
  return db.syncRun.findFirst({ where: { shopId, kind: 'full' }, orderBy: { startedAt: 'desc' } })
}

/** The run under way, of either kind; the latest begun if there are two. */
export async function findRunningSync(db: Reader, shopId: string): Promise<SyncRun | null> {
  return db.syncRun.findFirst({ where: { shopId, status: 'running' }, orderBy: { startedAt: 'desc' } })
}
