import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { dispatchEvent, dispatchEventJobName } from '#app/platform/outbox/outbox.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { jobsFor } from './subscriptions.ts'

/** Every job that a worker can run: name -> handler. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  [dispatchEventJobName]: async ({ eventId }) => {
    await inSqlTransaction('dispatch event', (tx) => dispatchEvent(tx, String(eventId), jobsFor))
  },
}
