import type { Shop } from '@prisma/client'
import { listAuditEntries } from '#app/domain/shops/list-audit-entries.server.ts'
import { auditFactsOf } from './audit-facts.server.ts'
import { csvResponse } from './csv-response.ts'
import { db } from './database.server.ts'

/** The beginnings of actions, by what they are about. */
export const auditViews = ['all', 'program', 'plan', 'enrollment', 'payout', 'sample', 'dispute', 'finding'] as const

/** One page of who changed what. */
export async function readAudit(shop: Shop, search: URLSearchParams) {
  const name = auditViews.find((one) => one === search.get('view')) ?? 'all'
  const prefix = name === 'all' ? null : name
  const page = await listAuditEntries(db, { shopId: shop.id, prefix, cursor: search.get('cursor'), limit: 25 })
  const facts = await auditFactsOf(page.items, shop.currency)
  const items = page.items.map(({ before: _, after: __, at, ...entry }, index) => ({
    ...entry,
    at: at.toISOString(),
    facts: facts[index] ?? [],
  }))
  return { name, page: { ...page, items }, timeZone: shop.timeZone }
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
