import type { Shop } from '@prisma/client'
import { listAuditEntries } from '#app/domain/shops/list-audit-entries.server.ts'
import { csvResponse } from './csv-response.ts'
import { db } from './database.server.ts'

/** The beginnings of actions, by what they are about. */
export const auditViews = ['all', 'program', 'plan', 'enrollment', 'payout', 'sample', 'dispute', 'finding'] as const

/** One page of who changed what. */
export async function readAudit(shop: Shop, search: URLSearchParams) {
  const name = auditViews.find((one) => one === search.get('view')) ?? 'all'
  const prefix = name === 'all' ? null : name
  const page = await listAuditEntries(db, { shopId: shop.id, prefix, cursor: search.get('cursor'), limit: 25 })
  const items = page.items.map(({ before, after, at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    before: toFacts(before),
    after: toFacts(after),
  }))
  return { name, page: { ...page, items }, timeZone: shop.timeZone }
}

/** What was noted, as lines of name and value. */
function toFacts(noted: unknown): { readonly name: string; readonly value: string }[] {
  if (noted === null || typeof noted !== 'object') return []
  return Object.entries(noted).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  )
}

export function auditSheet(shop: Shop): Response {
  return csvResponse('vitrine-audit.csv', linesOf(shop.id))
}

async function* linesOf(shopId: string) {
  yield ['at', 'actor', 'action', 'subject', 'before', 'after']
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listAuditEntries>> = await listAuditEntries(db, {
      shopId,
      cursor,
      limit: 200,
    })
    for (const { at, actor, action, subject, before, after } of page.items) {
      yield [at.toISOString(), actor, action, subject, JSON.stringify(before ?? null), JSON.stringify(after ?? null)]
    }
    cursor = page.nextCursor
  } while (cursor)
}
