import { banEnrollment } from '#app/domain/programs/change-enrollment.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

/** The merchant shuts a creator out, named by program and creator as stories know them. */
export async function banMember(
  tx: Tx,
  { programId, creatorId, reason }: { programId: string; creatorId: string; reason?: string },
) {
  const { id: enrollmentId, program } = await tx.enrollment.findUniqueOrThrow({
    where: { programId_creatorId: { programId, creatorId } },
    include: { program: { select: { shopId: true } } },
  })
  return banEnrollment(tx, { enrollmentId, shopId: program.shopId, ...(reason !== undefined && { reason }) })
}
