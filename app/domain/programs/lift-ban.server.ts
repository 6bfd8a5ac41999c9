import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollInput } from './enroll.server.ts'
import { moveEnrollment } from './internal/move-enrollment.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

/**
 * The creator may join again, by their own choice; until then they have left.
 * Idempotent on: the enrollment's status.
 */
export async function liftBan(
  tx: Tx,
  input: EnrollInput & { readonly reason?: string; readonly staff?: string },
): Promise<Outcome<{ lifted: true }, CreatorProgramRefusalCode>> {
  const moved = await moveEnrollment(tx, { ...input, step: 'liftBan' })
  return moved.ok ? accept({ lifted: true }) : moved
}
