import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { eligibilityOf } from './eligibility-of.server.ts'
import { moveEnrollment, type Moved } from './internal/move-enrollment.server.ts'
import { refusalOfCreator, refusalOfProgram } from './internal/refusal-of-join.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type ApplyInput = { readonly programId: string; readonly creatorId: string; readonly note?: string }

/**
 * A creator wants in: at once where the program takes everyone whom its rules allow, else the merchant answers. Somebody
 * who was invited is in by applying, whatever the rules ask.
 * Idempotent on: (program, creator), unique; joining again after leaving goes on with the same enrollment.
 */
export async function applyToProgram(
  tx: Tx,
  { programId, creatorId, note }: ApplyInput,
): Promise<Outcome<Moved, CreatorProgramRefusalCode>> {
  const refusal = (await refusalOfProgram(tx, programId)) ?? (await refusalOfCreator(tx, creatorId))
  if (refusal) return refusal
  const before = await tx.enrollment.findUnique({ where: { programId_creatorId: { programId, creatorId } } })
  if (before?.status !== 'invited' && before?.status !== 'active') {
    const { isEligible, gaps } = await eligibilityOf(tx, { programId, creatorId })
    if (!isEligible && before?.status !== 'banned') return refuse('NOT_ELIGIBLE', { gaps })
  }
  const program = await tx.program.findUniqueOrThrow({ where: { id: programId }, select: { approval: true } })
  const step = program.approval === 'open' ? 'join' : 'apply'
  return moveEnrollment(tx, { programId, creatorId, step, ...(note !== undefined && { note }) })
}
