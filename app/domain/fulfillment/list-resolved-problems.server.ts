import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { ListProblems } from './list-problems.server.ts'
import { problemCauses, type ProblemCause } from './problem-causes.ts'

export type ResolvedProblem = {
  readonly id: string
  readonly cause: ProblemCause
  readonly openedAt: string
  readonly resolvedAt: string
  /** RETRIED | REFUNDED | …; null if it ended by itself. */
  readonly resolution: string | null
  readonly order: { readonly number: string; readonly title: string } | null
}

/** What was settled, by whoever, latest first. */
export async function listResolvedProblems(
  db: Reader,
  { shopId, cursor, limit = 25 }: ListProblems,
): Promise<Page<ResolvedProblem>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const before = new Date(String(at))
  const isAfter = id !== undefined && !Number.isNaN(before.getTime())
  const rows = await db.problem.findMany({
    where: {
      shopId,
      resolvedAt: { not: null },
      ...(isAfter && { OR: [{ resolvedAt: { lt: before } }, { resolvedAt: before, id: { lt: String(id) } }] }),
    },
    orderBy: [{ resolvedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { order: { include: { lines: { take: 1, orderBy: { position: 'asc' } } } } },
  })
  const page = toPage(rows, limit, (row) => [row.resolvedAt?.toISOString() ?? '', row.id])
  return {
    ...page,
    items: page.items.map(({ id: problemId, cause, openedAt, resolvedAt, resolution, order }) => ({
      id: problemId,
      cause: problemCauses.find((each) => each === cause) ?? 'ORDER_REFUSED',
      openedAt: openedAt.toISOString(),
      resolvedAt: (resolvedAt ?? openedAt).toISOString(),
      resolution,
      order: order && { number: order.number, title: order.lines[0]?.title ?? '' },
    })),
  }
}
