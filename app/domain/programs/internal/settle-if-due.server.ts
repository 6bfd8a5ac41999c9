import type { Tx } from '#app/platform/db/database.server.ts'

/** A13: what was set for an instant that has come is carried out; the row as it then stands. Its lock is held by the caller. */
export async function settleIfDue(tx: Tx, enrollmentId: string) {
  const row = await tx.enrollment.findUniqueOrThrow({ where: { id: enrollmentId } })
  const { status, inactiveFrom } = row
  if (status !== 'active' || inactiveFrom === null || inactiveFrom > tx.now) return row
  const planned = await tx.enrollmentEvent.findFirstOrThrow({
    where: { enrollmentId, effectiveAt: inactiveFrom, toStatus: { not: 'active' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return tx.enrollment.update({
    where: { id: enrollmentId },
    data: { status: planned.toStatus, updatedAt: inactiveFrom },
  })
}
