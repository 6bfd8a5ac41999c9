import type { Tx } from '#app/platform/db/database.server.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { addJobSql, addJobsSql } from './add-jobs.sql.ts'
import { priorities, type Job } from './job.ts'

/**
 * Adds a job in the transaction of the facts it is about, so that neither exists without the other.
 * Idempotent on: `job.key`, where given.
 */
export async function enqueue(tx: Tx | SqlTx, job: Job): Promise<void> {
  const {
    name,
    payload,
    queueName = null,
    runAt = null,
    maximumAttempts = 25,
    key = null,
    priority = priorities.news,
  } = job
  await sql(tx, addJobSql, [name, JSON.stringify(payload), queueName, runAt, maximumAttempts, key, priority])
}

/** Adds many jobs in one statement. */
export async function enqueueMany(tx: Tx | SqlTx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  await sql(tx, addJobsSql, [
    JSON.stringify(jobs.map((job) => ({ maximumAttempts: 25, priority: priorities.news, ...job }))),
  ])
}
