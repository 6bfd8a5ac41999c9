import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollInput } from './enroll.server.ts'
import { moveEnrollment } from './internal/move-enrollment.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

type Ending = EnrollInput & { readonly reason?: string; readonly effectiveAt?: Date; readonly staff?: string }
type Left = Outcome<{ left: true }, CreatorProgramRefusalCode>

/**
 * A13: touches up to then still pay, later ones do not.
 * Idempotent on: the enrollment's status; leaving twice keeps the first instant.
 */
export async function leaveProgram(tx: Tx, input: Omit<Ending, 'staff'>): Promise<Left> {
  const moved = await moveEnrollment(tx, { ...input, step: 'leave' })
  return moved.ok ? accept({ left: true }) : moved
}

/**
 * The merchant shuts a creator out: the same for the money (E13), but joining again is refused.
 * Idempotent on: the enrollment's status.
 */
export async function banFromProgram(tx: Tx, input: Ending): Promise<Left> {
  const moved = await moveEnrollment(tx, { ...input, step: 'ban' })
  return moved.ok ? accept({ left: true }) : moved
}
