import type { SyncRepair, SyncRun } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { SyncCause, SyncKind, SyncOperations, SyncPhase } from './sync-run.server.ts'

export type SyncRunView = {
  readonly syncRunId: string
  readonly kind: SyncKind
  readonly cause: SyncCause
  readonly phase: SyncPhase
  readonly status: 'running' | 'finished' | 'failed'
  /** A refusal code of this module, or a word of ours, where it failed. */
  readonly failure: string | null
  /** Products; null while nobody knows. */
  readonly expected: number | null
  readonly processed: number
  /** How many products were put right, counted beyond the rows that are kept. */
  readonly repairs: number
  readonly counts: Readonly<Record<string, number>>
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

/** The shop's runs, latest first. */
export async function listSyncRuns(
  db: Reader,
  { shopId, cursor, limit }: { shopId: string; cursor?: string | null; limit: number },
): Promise<Page<SyncRunView>> {
  const key = decodeCursor(cursor, 2)
  const before = key && { startedAt: new Date(String(key[0])), id: String(key[1]) }
  const rows = await db.syncRun.findMany({
    where: {
      shopId,
      ...(before && {
        OR: [{ startedAt: { lt: before.startedAt } }, { startedAt: before.startedAt, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.startedAt.toISOString(), row.id])
  return { ...page, items: page.items.map(toSyncRunView) }
}

export function toSyncRunView(run: SyncRun): SyncRunView {
  const { repairs = 0, counts = {} } = run.operations as SyncOperations
  return {
    syncRunId: run.id,
    kind: run.kind as SyncKind,
    cause: run.cause as SyncCause,
    phase: run.phase as SyncPhase,
    status: run.status as SyncRunView['status'],
    failure: run.failure,
    expected: run.expectedCount,
    processed: run.processedCount,
    repairs,
    counts,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
  }
}

/** What one run put right, in the order it did so. */
export async function listRepairs(
  db: Reader,
  { shopId, syncRunId, cursor, limit }: { shopId: string; syncRunId: string; cursor?: string | null; limit: number },
): Promise<Page<SyncRepair>> {
  const key = decodeCursor(cursor, 1)
  const rows = await db.syncRepair.findMany({
    where: { shopId, syncRunId, ...(key && { id: { gt: String(key[0]) } }) },
    orderBy: { id: 'asc' },
    take: limit + 1,
  })
  return toPage(rows, limit, (row) => [row.id])
}
