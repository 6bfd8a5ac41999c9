import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollmentOfShop } from './change-enrollment.server.ts'
import { moveEnrollment, type Moved } from './internal/move-enrollment.server.ts'
import { refusalOfCreator } from './internal/refusal-of-join.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

/**
 * The merchant takes an applicant in, or does not and says why.
 * Idempotent on: the enrollment's status; the same answer twice is one, another answer afterwards is not possible.
 */
export async function answerApplication(
  tx: Tx,
  { enrollmentId, shopId, isApproved, reason, actor }: EnrollmentOfShop & { readonly isApproved: boolean },
): Promise<Outcome<Moved, CreatorProgramRefusalCode>> {
  const found = await tx.enrollment.findFirst({
    where: { id: enrollmentId, program: { shopId } },
    include: { program: true },
  })
  if (!found) return refuse('ENROLLMENT_NOT_FOUND')
  const { programId, creatorId, program } = found
  if (program.status === 'ended') return refuse('PROGRAM_ENDED', { name: program.name })
  const refusal = isApproved ? await refusalOfCreator(tx, creatorId) : null
  if (refusal) return refusal
  return moveEnrollment(tx, {
    programId,
    creatorId,
    step: isApproved ? 'approve' : 'reject',
    ...(reason !== undefined && { reason }),
    ...(actor !== undefined && { staff: actor }),
  })
}
