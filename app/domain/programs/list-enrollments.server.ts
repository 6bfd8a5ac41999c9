import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { EnrollmentStatus } from './enrollment-states.ts'
import { listEnrollmentsSql } from './internal/list-enrollments.sql.ts'

export type EnrollmentCard = {
  readonly enrollmentId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  /** enrollment-states.ts */
  readonly status: string
  readonly enrolledAt: Date
  /** Of an active one: from when it will not be any more (A13). */
  readonly inactiveFrom: Date | null
  /** What came with the application or the invitation. */
  readonly note: string
  readonly updatedAt: Date
  /** Messages of the creator that nobody of the shop has read. */
  readonly unreadMessages: number
}

export type EnrollmentListQuestion = {
  readonly programId: string
  /** Absent: everybody who is or was in, but not who is invited, waits or was turned down. */
  readonly statuses?: readonly EnrollmentStatus[]
  /** Part of a handle or a name. */
  readonly query?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

const everIn: readonly EnrollmentStatus[] = ['active', 'paused', 'left', 'banned']

/** Creators of a program, latest change first. Their sales are in insights: `listCreatorSales`. */
export async function listEnrollments(db: Reader, question: EnrollmentListQuestion): Promise<Page<EnrollmentCard>> {
  const { programId, statuses = everIn, cursor, limit = 20 } = question
  const [at = null, id = null] = decodeCursor(cursor, 2) ?? []
  const query = question.query?.trim() || null
  const rows = await sql<EnrollmentCard>(db, listEnrollmentsSql, [programId, statuses, at, id, limit + 1, query])
  return toPage(rows, limit, (row) => [row.updatedAt.toISOString(), row.enrollmentId])
}

/** How many stand where, for the tabs of an inbox; index enrollment_inbox_page. */
export async function countEnrollments(
  db: Reader,
  programId: string,
): Promise<Readonly<Partial<Record<EnrollmentStatus, number>>>> {
  const rows = await db.enrollment.groupBy({ by: ['status'], where: { programId }, _count: true })
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]))
}
