import { Logger } from 'graphile-worker'
import { log } from '#app/platform/log/log.server.ts'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue library's messages in our log. A failed job is an error line with the job's name and the reason. */
export const queueLogger = new Logger(() => (level, message, meta) => {
  log[levels[level as keyof typeof levels] ?? 'debug']({ meta: toLoggable(meta) }, message)
})

function toLoggable(meta: Record<string, unknown> | undefined) {
  const { job, error } = (meta ?? {}) as { job?: { id: string; task_identifier: string }; error?: unknown }
  return {
    ...(job && { jobId: job.id, job: job.task_identifier }),
    ...(error instanceof Error && { cause: error.stack }),
  }
}
