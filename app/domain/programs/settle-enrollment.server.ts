import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockEnrollmentSql } from './internal/locks.sql.ts'
import { settleIfDue } from './internal/settle-if-due.server.ts'

/**
 * A13: a pause, a leaving or a ban that was set for later begins.
 * Idempotent on: the enrollment's status; before its instant, or after the plan was dropped, nothing happens.
 */
export async function settleEnrollment(tx: Tx, enrollmentId: string): Promise<void> {
  const row = await tx.enrollment.findUnique({ where: { id: enrollmentId } })
  if (!row) return
  await sql(tx, lockEnrollmentSql, [row.programId, row.creatorId])
  await settleIfDue(tx, enrollmentId)
}
