import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { EnrollmentStep } from './enrollment-states.ts'
import { moveEnrollment, type Moved } from './internal/move-enrollment.server.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type EnrollmentOfShop = {
  readonly enrollmentId: string
  readonly shopId: string
  /** Told to the creator in these words. */
  readonly reason?: string
  /** Staff member, for the audit. */
  readonly actor?: string
}

type Later = { readonly effectiveAt?: Date }
type Changed = Outcome<Moved, CreatorProgramRefusalCode>

/**
 * A13: touches from `effectiveAt` on (now, if absent) do not pay until the merchant resumes.
 * Idempotent on: the enrollment's status.
 */
export async function pauseEnrollment(tx: Tx, input: EnrollmentOfShop & Later): Promise<Changed> {
  return step(tx, input, 'pause')
}

/**
 * Also takes back a pause, a leaving or a ban that was set for later and has not begun.
 * Idempotent on: the enrollment's status.
 */
export async function resumeEnrollment(tx: Tx, input: EnrollmentOfShop): Promise<Changed> {
  return step(tx, input, 'resume')
}

/**
 * E13: nothing new is earned from `effectiveAt` on (now, if absent); what was earned before keeps its own course.
 * Idempotent on: the enrollment's status.
 */
export async function banEnrollment(tx: Tx, input: EnrollmentOfShop & Later): Promise<Changed> {
  return step(tx, input, 'ban')
}

/** Idempotent on: the enrollment's status. */
export async function withdrawInvitation(tx: Tx, input: EnrollmentOfShop): Promise<Changed> {
  return step(tx, input, 'withdrawInvitation')
}

async function step(tx: Tx, input: EnrollmentOfShop & Later, name: EnrollmentStep): Promise<Changed> {
  const { enrollmentId, shopId, actor, reason, effectiveAt } = input
  const found = await tx.enrollment.findFirst({ where: { id: enrollmentId, program: { shopId } } })
  if (!found) return refuse('ENROLLMENT_NOT_FOUND')
  const { programId, creatorId } = found
  return moveEnrollment(tx, {
    programId,
    creatorId,
    step: name,
    ...(reason !== undefined && { reason }),
    ...(effectiveAt && { effectiveAt }),
    ...(actor !== undefined && { staff: actor }),
  })
}
