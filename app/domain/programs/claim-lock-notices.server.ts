import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { rateChangesSql } from './internal/lock-notices.sql.ts'
import { tellLockEndingsJob, type LockEnding } from './jobs.ts'

type RateChange = { rateVersionId: string; changedAt: Date; programId: string; lockNoticeAt: Date | null }

/** The longest lock that a policy may name. */
const longestLockDays = 365

/**
 * B4: finds the changes whose locks end within the policy's notice, and has their creators told, once for each change.
 * Idempotent on: RateVersion.lockNoticeAt, written in the same transaction; a version may be told of twice, for the
 * change it began and for the end of its plan.
 */
export async function claimLockNotices(tx: Tx): Promise<readonly LockEnding[]> {
  const changes = await sql<RateChange>(tx, rateChangesSql, [addDays(tx.now, -longestLockDays), tx.now])
  const noticeDays = new Map<string, { from: number; to: number }>()
  for (const programId of new Set(changes.map((change) => change.programId))) {
    const { decreaseLockDays, lockNoticeDays } = (await policyAt(tx, { programId, at: tx.now })).values.rates
    noticeDays.set(programId, { from: decreaseLockDays - lockNoticeDays, to: decreaseLockDays })
  }
  const due = changes.filter(({ programId, changedAt, lockNoticeAt }) => {
    const days = noticeDays.get(programId) ?? { from: 0, to: 0 }
    const from = addDays(changedAt, days.from)
    const isTold = lockNoticeAt !== null && lockNoticeAt >= from
    return !isTold && from <= tx.now && tx.now < addDays(changedAt, days.to)
  })
  const endings = due.map(({ rateVersionId, changedAt }) => ({
    rateVersionId,
    changedAt: changedAt.toISOString(),
    after: '',
  }))
  const ids = due.map(({ rateVersionId }) => rateVersionId)
  await tx.rateVersion.updateMany({ where: { id: { in: ids } }, data: { lockNoticeAt: tx.now } })
  await enqueueMany(tx, endings.map(tellLockEndingsJob))
  return endings
}
