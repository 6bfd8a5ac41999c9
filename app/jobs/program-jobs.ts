import { claimLockNotices } from '#app/domain/programs/claim-lock-notices.server.ts'
import { programJobNames } from '#app/domain/programs/jobs.ts'
import { settleEnrollment } from '#app/domain/programs/settle-enrollment.server.ts'
import { tellLockEndings } from '#app/domain/programs/tell-lock-endings.server.ts'
import { tellProductsLeaving } from '#app/domain/programs/tell-products-leaving.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'

const { settle, locks, tell, leaving } = programJobNames

/** What programs do by the clock: planned endings begin, and creators hear of locked rates that end. */
export const programJobs: Readonly<Record<string, JobHandler>> = {
  [settle]: (payload) =>
    inTransaction('settle enrollment', (tx) => settleEnrollment(tx, textIn(payload, 'enrollmentId'))),
  [locks]: async () => {
    await inTransaction('claim lock notices', claimLockNotices)
  },
  [tell]: async (payload) => {
    const ending = {
      rateVersionId: textIn(payload, 'rateVersionId'),
      changedAt: textIn(payload, 'changedAt'),
      after: textIn(payload, 'after'),
    }
    await inTransaction('tell lock endings', (tx) => tellLockEndings(tx, ending))
  },
  [leaving]: async (payload) => {
    const facts = {
      programId: textIn(payload, 'programId'),
      changedAt: textIn(payload, 'changedAt'),
      after: textIn(payload, 'after'),
      isReminder: payload.isReminder === true,
    }
    await inTransaction('tell products leaving', (tx) => tellProductsLeaving(tx, facts))
  },
}
