import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { returnDetailInclude } from './internal/return-detail.server.ts'
import { toReturnSummary } from './internal/to-return-view.ts'
import type { ReturnState } from './return-states.ts'
import type { ReturnSummary } from './return-view.ts'

export type ListReturnsForShop = {
  readonly shopId: string
  readonly states?: readonly ReturnState[]
  readonly cursor?: string | null
  readonly limit?: number
}

/** A shop's returns, newest first; index merchant_returns_page. */
export async function listReturnsForShop(db: Reader, input: ListReturnsForShop): Promise<Page<ReturnSummary>> {
  const { shopId, states = [], limit = 25 } = input
  const rows = await db.return.findMany({
    where: {
      AND: [{ shopId }, ...(states.length > 0 ? [{ state: { in: [...states] } }] : []), ...after(input.cursor)],
    },
    include: returnDetailInclude,
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.requestedAt.toISOString(), row.id])
  return { ...page, items: page.items.map(toReturnSummary) }
}

function after(cursor: string | null | undefined) {
  const key = decodeCursor(cursor, 2)
  const requestedAt = new Date(String(key?.[0]))
  if (!key || Number.isNaN(requestedAt.getTime())) return []
  return [{ OR: [{ requestedAt: { lt: requestedAt } }, { requestedAt, id: { lt: String(key[1]) } }] }]
}
