import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { deliverMail } from '#app/platform/mail/deliver-mail.server.ts'
import { deliverMailJobName } from '#app/platform/mail/mail.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { forgetQueues } from '#app/platform/queue/forget-queues.server.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { pruneRealtime } from '#app/platform/realtime/realtime.server.ts'

/** The platform's own work. */
export const upkeepJobs: Readonly<Record<string, JobHandler>> = {
  [deliverMailJobName]: (payload) => deliverMail(textIn(payload, 'mailId')),
  'prune-realtime': () =>
    inSqlTransaction('prune realtime', (tx) => pruneRealtime(tx, addMilliseconds(tx.now, -millisecondsPer.hour))),
  'forget-queues': async () => {
    await forgetQueues()
  },
}
