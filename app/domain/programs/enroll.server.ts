import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { applyToProgram } from './apply-to-program.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type EnrollInput = { readonly programId: string; readonly creatorId: string }

/**
 * A creator joins a program with one tap: an application with nothing written on it.
 * Idempotent on: (program, creator), unique; joining again after leaving makes the same enrollment active.
 */
export async function enroll(
  tx: Tx,
  { programId, creatorId }: EnrollInput,
): Promise<Outcome<{ enrollmentId: string }, CreatorProgramRefusalCode>> {
  const moved = await applyToProgram(tx, { programId, creatorId })
  return moved.ok ? accept({ enrollmentId: moved.value.enrollmentId }) : moved
}
