import type { TaskList } from 'graphile-worker'
import type { JsonObject } from '#app/platform/json.ts'
import type { JobHandler } from './job.ts'

/** Our handlers in the queue library's form. */
export function toTaskList(handlers: Readonly<Record<string, JobHandler>>): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (payload, { job }) => {
        await handle(payload as JsonObject, { jobId: job.id, attempt: job.attempts })
      },
    ]),
  )
}
