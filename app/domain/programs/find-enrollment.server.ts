import type { Reader } from '#app/platform/db/database.server.ts'

export type EnrollmentStepView = {
  readonly from: string | null
  readonly to: string
  /** creator | merchant | platform */
  readonly actor: string
  readonly reason: string
  readonly effectiveAt: Date
  readonly at: Date
}

export type EnrollmentView = {
  readonly enrollmentId: string
  readonly programId: string
  readonly programName: string
  readonly shopId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly status: string
  readonly enrolledAt: Date
  readonly inactiveFrom: Date | null
  readonly note: string
  /** Latest first, at most fifty; one with an `effectiveAt` to come is planned (A13). */
  readonly history: readonly EnrollmentStepView[]
}

/** Whose view it is: one of a shop's staff, or the creator. Others find nothing. */
export type EnrollmentReader = { readonly shopId: string } | { readonly creatorId: string }

export async function findEnrollment(
  db: Reader,
  enrollmentId: string,
  reader: EnrollmentReader,
): Promise<EnrollmentView | null> {
  const row = await db.enrollment.findFirst({
    where: { id: enrollmentId, ...ownedBy(reader) },
    include: {
      program: { select: { name: true, shopId: true } },
      creator: { select: { handle: true, displayName: true } },
      history: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 },
    },
  })
  if (!row) return null
  const { id, programId, creatorId, status, enrolledAt, inactiveFrom, note, program, creator, history } = row
  return {
    enrollmentId: id, programId, creatorId, status, enrolledAt, inactiveFrom, note,
    programName: program.name, shopId: program.shopId, ...creator,
    history: history.map(({ fromStatus, toStatus, actor, reason, effectiveAt, at }) => ({
      from: fromStatus, to: toStatus, actor, reason, effectiveAt, at,
    })),
  } // prettier-ignore
}

/** Ownership as part of the query. */
export function ownedBy(reader: EnrollmentReader) {
  return 'shopId' in reader ? { program: { shopId: reader.shopId } } : { creatorId: reader.creatorId }
}
