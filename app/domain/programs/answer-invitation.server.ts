import type { Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { moveEnrollment, type Moved } from './internal/move-enrollment.server.ts'
import { refusalOfCreator, refusalOfProgram } from './internal/refusal-of-join.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type InvitationAnswer = {
  readonly programId: string
  readonly creatorId: string
  readonly isAccepted: boolean
  readonly reason?: string
}

/**
 * A creator takes an invitation or turns it down. Who was chosen by the merchant is not asked for the program's own rules.
 * Idempotent on: the enrollment's status.
 */
export async function answerInvitation(
  tx: Tx,
  { programId, creatorId, isAccepted, reason }: InvitationAnswer,
): Promise<Outcome<Moved, CreatorProgramRefusalCode>> {
  if (isAccepted) {
    const refusal = (await refusalOfProgram(tx, programId)) ?? (await refusalOfCreator(tx, creatorId))
    if (refusal) return refusal
  }
  const step = isAccepted ? 'acceptInvitation' : 'declineInvitation'
  return moveEnrollment(tx, { programId, creatorId, step, ...(reason !== undefined && { reason }) })
}
