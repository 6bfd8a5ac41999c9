import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { findingKinds, type Finding } from './reconciliation-findings.ts'

export type ReconciliationView = {
  readonly id: string
  readonly startedAt: string
  /** Null while it runs. */
  readonly finishedAt: string | null
  readonly comparedCount: number
  readonly findings: readonly Finding[]
  /** It could not be finished; the next one starts afresh. */
  readonly hasFailed: boolean
}

export type ListReconciliations = { readonly shopId: string; readonly cursor?: string | null; readonly limit?: number }

/** A shop's comparisons with Shopify, latest first. */
export async function listReconciliations(
  db: Reader,
  { shopId, cursor, limit = 10 }: ListReconciliations,
): Promise<Page<ReconciliationView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const before = new Date(String(at))
  const isAfter = id !== undefined && !Number.isNaN(before.getTime())
  const rows = await db.orderReconciliation.findMany({
    where: {
      shopId,
      ...(isAfter && { OR: [{ startedAt: { lt: before } }, { startedAt: before, id: { lt: String(id) } }] }),
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.startedAt.toISOString(), row.id])
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      comparedCount: row.comparedCount,
      findings: (row.findings as Finding[]).filter(({ what }) => findingKinds.includes(what)),
      hasFailed: row.failure !== null,
    })),
  }
}
