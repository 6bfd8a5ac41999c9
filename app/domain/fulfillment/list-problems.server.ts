import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { refundsAtOf } from './internal/refunds-at.server.ts'
import { problemCauses, pushProblemCauses, type ProblemCause } from './problem-causes.ts'

export type ProblemView = {
  readonly id: string
  readonly cause: ProblemCause
  readonly openedAt: string
  /** When the shopper is paid back if nobody acts (I4); null if the order is in Shopify already. */
  readonly refundsAt: string | null
  readonly canRetry: boolean
  readonly canUseCustomLine: boolean
  readonly canRefund: boolean
  /** Nothing is left to do but to have seen it. */
  readonly canAcknowledge: boolean
  /** How often we tried to bring the order into Shopify; 0 if that is not what is wrong. */
  readonly attempts: number
  readonly order: { readonly number: string; readonly title: string; readonly placedAt: string } | null
}

export type ListProblems = { readonly shopId: string; readonly cursor?: string | null; readonly limit?: number }

/** The shop's open problems, oldest first: the one whose time runs out first is on top. */
export async function listProblems(
  db: Reader,
  { shopId, cursor, limit = 25 }: ListProblems,
): Promise<Page<ProblemView>> {
  const key = decodeCursor(cursor, 2)
  const after = key
    ? [
        {
          OR: [
            { openedAt: { gt: new Date(String(key[0])) } },
            { openedAt: new Date(String(key[0])), id: { gt: String(key[1]) } },
          ],
        },
      ]
    : []
  const rows = await db.problem.findMany({
    where: { AND: [{ shopId, resolvedAt: null }, ...after] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    include: { order: { include: { lines: { take: 1, orderBy: { position: 'asc' } }, push: true } } },
  })
  const page = toPage(rows, limit, (row) => [row.openedAt.toISOString(), row.id])
  const refundsAt = await refundsAtOf(db, page.items)
  return { ...page, items: page.items.map((row) => toView(row, refundsAt.get(row.id) ?? null)) }
}

/** For the badge in the merchant's navigation. */
export function countOpenProblems(db: Reader, shopId: string): Promise<number> {
  return db.problem.count({ where: { shopId, resolvedAt: null } })
}

type Row = {
  id: string
  cause: string
  openedAt: Date
  order: {
    number: string
    country: string
    placedAt: Date
    lines: { title: string }[]
    push: { state: string; attempts: number } | null
  } | null
}

function toView({ id, cause: stored, openedAt, order }: Row, refundsAt: Date | null): ProblemView {
  const cause = problemCauses.find((each) => each === stored) ?? 'ORDER_REFUSED'
  const isOutside = pushProblemCauses.includes(cause) && order?.push?.state !== 'created'
  return {
    id,
    cause,
    openedAt: openedAt.toISOString(),
    refundsAt: isOutside ? (refundsAt?.toISOString() ?? null) : null,
    canRetry: isOutside || cause === 'CANCEL_REFUSED' || cause === 'REFUND_REFUSED',
    canUseCustomLine: isOutside && cause === 'VARIANT_GONE',
    canRefund: isOutside,
    canAcknowledge: cause === 'REFUND_EXCEEDED',
    attempts: pushProblemCauses.includes(cause) ? (order?.push?.attempts ?? 0) : 0,
    order: order && {
      number: order.number,
      title: order.lines[0]?.title ?? '',
      placedAt: order.placedAt.toISOString(),
    },
  }
}
