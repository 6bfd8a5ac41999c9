import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollInput } from './enroll.server.ts'
import { moveEnrollment } from './internal/move-enrollment.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

type Leaving = EnrollInput & { readonly reason?: string; readonly effectiveAt?: Date }
type Left = Outcome<{ left: true }, CreatorProgramRefusalCode>

/**
 * A13: touches up to then still pay, later ones do not.
 * Idempotent on: the enrollment's status; leaving twice keeps the first instant.
 */
export async function leaveProgram(tx: Tx, input: Leaving): Promise<Left> {
  const moved = await moveEnrollment(tx, { ...input, step: 'leave' })
  return moved.ok ? accept({ left: true }) : moved
}
