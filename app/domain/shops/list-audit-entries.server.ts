import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type AuditEntryView = {
  readonly auditEntryId: string
  /** The staff member's Shopify user id, or `system`. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly at: Date
}

export type AuditQuestion = {
  readonly shopId: string
  /** Only actions that begin so: `plan.`, `payout.` */
  readonly prefix?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** What was changed for a shop, latest first; index audit_page. */
export async function listAuditEntries(db: Reader, question: AuditQuestion): Promise<Page<AuditEntryView>> {
  const { shopId, prefix, cursor, limit = 50 } = question
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const before = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.auditEntry.findMany({
    where: {
      shopId,
      ...(prefix && { action: { startsWith: prefix } }),
      ...(before && { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.at.toISOString(), row.id])
  return {
    ...page,
    items: page.items.map(({ id: auditEntryId, shopId: _, ...entry }) => ({ auditEntryId, ...entry })),
  }
}
