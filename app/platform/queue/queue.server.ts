import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { addJobsSql } from './add-jobs.sql.ts'
import { priorities, type Job } from './job.ts'

/**
 * Adds a job in the transaction of the facts it is about, so that neither exists without the other.
 * Idempotent on: `job.key`, where given.
 */
export async function enqueue(tx: Tx | SqlTx, job: Job): Promise<void> {
  await enqueueMany(tx, [job])
}

/**
 * Adds many jobs in one statement. One whose key a worker has just begun to work on is added beside that one: it began
 * before these facts were written and knows nothing of them.
 */
export async function enqueueMany(tx: Tx | SqlTx, jobs: readonly Job[]): Promise<void> {
  let left = jobs
  while (left.length > 0) {
    const [added] = await sql<{ keys: string[] }>(tx, addJobsSql, [
      JSON.stringify(left.map((job) => ({ maximumAttempts: 25, priority: priorities.news, ...job }))),
    ])
    const taken = new Set(added?.keys)
    left = left.filter(({ key }) => key !== undefined && !taken.has(key))
  }
}
