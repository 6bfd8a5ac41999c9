import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { creatorLeft } from './events.ts'
import type { EnrollInput } from './enroll.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

/**
 * A13: touches up to now still pay, later ones do not.
 * Idempotent on: the enrollment's status; leaving twice keeps the first instant.
 */
export async function leaveProgram(tx: Tx, key: EnrollInput): Promise<Outcome<{ left: true }, ProgramRefusalCode>> {
  return endEnrollment(tx, key, 'left')
}

/**
 * The merchant shuts a creator out: the same for the money, but joining again is refused.
 * Idempotent on: the enrollment's status.
 */
export async function banFromProgram(tx: Tx, key: EnrollInput): Promise<Outcome<{ left: true }, ProgramRefusalCode>> {
  return endEnrollment(tx, key, 'banned')
}

async function endEnrollment(
  tx: Tx,
  key: EnrollInput,
  status: 'left' | 'banned',
): Promise<Outcome<{ left: true }, ProgramRefusalCode>> {
  const { count } = await tx.enrollment.updateMany({
    where: { ...key, status: 'active' },
    data: { status, inactiveFrom: tx.now },
  })
  if (count === 1) {
    await publish(tx, creatorLeft(key))
    return accept({ left: true })
  }
  if (status === 'banned') await tx.enrollment.updateMany({ where: key, data: { status } })
  const existing = await tx.enrollment.findUnique({ where: { programId_creatorId: key }, select: { id: true } })
  return existing ? accept({ left: true }) : refuse('NOT_ENROLLED')
}
