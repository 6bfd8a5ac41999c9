import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollInput } from './enroll.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

/**
 * The creator may join again, by their own choice; until then they have left.
 * Idempotent on: the enrollment's status.
 */
export async function liftBan(tx: Tx, key: EnrollInput): Promise<Outcome<{ lifted: true }, ProgramRefusalCode>> {
  await tx.enrollment.updateMany({ where: { ...key, status: 'banned' }, data: { status: 'left' } })
  const existing = await tx.enrollment.findUnique({ where: { programId_creatorId: key }, select: { id: true } })
  return existing ? accept({ lifted: true }) : refuse('NOT_ENROLLED')
}
