import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { refundsAtOf } from './internal/refunds-at.server.ts'
import {
  acknowledgeableCauses,
  isOutsideShopify,
  problemCauses,
  pushProblemCauses,
  repeatableCauses,
  type ProblemCause,
} from './problem-causes.ts'

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
  /** What was tried, latest first, and what came of it; at most ten. */
  readonly tries: readonly {
    readonly at: string
    readonly what: string
    readonly by: string
    readonly answer: string
  }[]
  /** What happens by itself if nobody acts, and when. */
  readonly nextStep: { readonly kind: 'retry' | 'refund' | 'cancel'; readonly at: string } | null
  /** How often we tried to bring the order into Shopify; 0 if that is not what is wrong. */
  readonly attempts: number
  readonly order: { readonly number: string; readonly title: string; readonly placedAt: string } | null
  /** What it is about where it is no order of ours: a name in Shopify, goods. */
  readonly subject: string | null
  /** The warehouse's request that it is about. */
  readonly requestId: string | null
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
    include: {
      order: { include: { lines: { take: 1, orderBy: { position: 'asc' } }, push: true } },
      tries: { orderBy: { at: 'desc' }, take: 10 },
    },
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
  detail: unknown
  tries: { at: Date; what: string; by: string; answer: string }[]
  order: {
    number: string
    country: string
    placedAt: Date
    cancelBy: Date | null
    lines: { title: string }[]
    push: { state: string; attempts: number; leasedUntil: Date | null } | null
  } | null
}

function toView({ id, cause: stored, openedAt, detail, tries, order }: Row, refundsAt: Date | null): ProblemView {
  const cause = problemCauses.find((each) => each === stored) ?? 'ORDER_REFUSED'
  const isOutside = isOutsideShopify(cause, order?.push?.state)
  return {
    id,
    cause,
    openedAt: openedAt.toISOString(),
    refundsAt: isOutside ? (refundsAt?.toISOString() ?? null) : null,
    canRetry: isOutside || repeatableCauses.includes(cause),
    canUseCustomLine: isOutside && cause === 'VARIANT_GONE',
    canRefund: isOutside,
    canAcknowledge: acknowledgeableCauses.includes(cause),
    tries: tries.map(({ at, ...each }) => ({ at: at.toISOString(), ...each })),
    nextStep: nextStepOf(cause, order, isOutside ? refundsAt : null),
    attempts: pushProblemCauses.includes(cause) ? (order?.push?.attempts ?? 0) : 0,
    order: order && {
      number: order.number,
      title: order.lines[0]?.title ?? '',
      placedAt: order.placedAt.toISOString(),
    },
    ...subjectOf(detail),
  }
}

function subjectOf(detail: unknown): Pick<ProblemView, 'subject' | 'requestId'> {
  const told = detail as Readonly<Record<string, unknown>> | null
  const text = (key: string) => (typeof told?.[key] === 'string' ? told[key] : null)
  return { subject: text('orderName') ?? text('title') ?? text('name'), requestId: text('requestId') }
}

function nextStepOf(cause: ProblemCause, order: Row['order'], refundsAt: Date | null): ProblemView['nextStep'] {
  const step = (kind: 'retry' | 'refund' | 'cancel', at: Date) => ({ kind, at: at.toISOString() })
  if (cause === 'SHIP_BY_MISSED' && order?.cancelBy) return step('cancel', order.cancelBy)
  if (!refundsAt) return null
  const tryAt = order?.push && order.push.state !== 'failed' ? order.push.leasedUntil : null
  return tryAt && tryAt < refundsAt ? step('retry', tryAt) : step('refund', refundsAt)
}
