import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type EnrollmentCard = {
  readonly enrollmentId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  /** active | left | banned */
  readonly status: string
  readonly enrolledAt: Date
}

export type EnrollmentListQuestion = {
  readonly programId: string
  readonly cursor?: string | null
  readonly limit?: number
}

/** Creators of a program, latest first. Their sales are in insights: `listCreatorSales`. */
export async function listEnrollments(db: Reader, question: EnrollmentListQuestion): Promise<Page<EnrollmentCard>> {
  const { programId, cursor, limit = 20 } = question
  const [after] = decodeCursor(cursor, 1) ?? []
  const rows = await db.enrollment.findMany({
    where: { programId, ...(typeof after === 'string' && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: { creator: { select: { handle: true, displayName: true, avatarKey: true, avatarUrl: true } } },
  })
  const page = toPage(rows, limit, (row) => [row.id])
  return {
    ...page,
    items: page.items.map(({ id, creatorId, status, enrolledAt, creator }) => ({
      enrollmentId: id,
      creatorId,
      status,
      enrolledAt,
      ...creator,
    })),
  }
}
