import { runOnce } from 'graphile-worker'
import { sql } from '#app/platform/db/sql.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { handlers } from '#app/jobs/registry.ts'

/**
 * Runs due jobs in this process until none is left. `until` first makes everything scheduled before that instant due.
 * A job that failed stays in the queue for its retry; `retry: true` makes those due as well (at most 10 rounds).
 */
export async function drain(options: { until?: Date; retry?: boolean } = {}): Promise<void> {
  for (let round = 0; round < 10; round++) {
    if (options.until) {
      await sql('pool', 'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at <= $1 AND attempts = 0', [
        options.until,
      ])
    }
    if (options.retry) await sql('pool', 'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0')
    await runOnce({
      pgPool: pool,
      taskList: toTaskList(handlers),
      logger: queueLogger,
      noHandleSignals: true,
      concurrency: 4,
    })
    const [left] = await sql<{ due: bigint }>(
      'pool',
      'SELECT count(*) AS due FROM graphile_worker._private_jobs WHERE run_at <= now() AND locked_at IS NULL AND attempts = 0',
    )
    if (!left?.due && !(options.retry && (await failedCount()) > 0n)) return
  }
}

async function failedCount(): Promise<bigint> {
  const [row] = await sql<{ failed: bigint }>(
    'pool',
    'SELECT count(*) AS failed FROM graphile_worker._private_jobs WHERE attempts > 0',
  )
  return row?.failed ?? 0n
}
