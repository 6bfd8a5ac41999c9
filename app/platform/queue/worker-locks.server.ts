import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import type { PoolClient } from 'pg'
import { pool } from '#app/platform/db/pool.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { holdWorkerSql, unlockDeadWorkersSql } from './worker-locks.sql.ts'

const checkMilliseconds = 5_000
/** The namespace of these marks among advisory locks. */
const namespace = 0x7669

/**
 * The queue keeps the jobs and queues of a worker that was killed locked for four hours. Here a worker's mark is a lock
 * of its database session, which PostgreSQL drops the moment the process is gone; whoever finds work without a mark
 * gives it back. Give `events` to the runner, so that every worker it makes is marked.
 */
export function watchWorkerLocks() {
  const events: WorkerEvents = new EventEmitter()
  const workerIds = new Set<string>()
  let session: PoolClient | null = null
  let isStopped = false

  /** One after the other: a session runs one statement at a time. */
  let last: Promise<unknown> = Promise.resolve()
  const mark = (id: string) => {
    const marked = last.then(() => session?.query(holdWorkerSql, [namespace, id]))
    last = marked.catch(() => {})
    return marked
  }
  events.on('worker:create', ({ worker }) => {
    workerIds.add(worker.workerId)
    mark(worker.workerId).catch(warn('a worker could not be marked'))
  })

  async function openSession() {
    const client = await pool.connect()
    client.once('error', (cause: Error) => {
      warn('the session that marks workers was lost')(cause)
      client.release(cause)
      session = null // the next check opens another
    })
    session = client
    for (const id of workerIds) await mark(id)
  }

  async function check() {
    if (!session) await openSession()
    await unlockDeadWorkers()
  }

  const timer = setInterval(
    () => void (isStopped || check().catch(warn('locks could not be checked'))),
    checkMilliseconds,
  )
  return {
    events,
    /** Before the runner starts: marks can be left from the first worker on. */
    open: openSession,
    /** After the runner has stopped. */
    close() {
      isStopped = true
      clearInterval(timer)
      // Destroyed, not returned: a returned connection would keep the marks.
      session?.release(true)
    },
  }
}

/** Gives back the jobs and queues of workers without a mark. Returns how many workers that were. */
export async function unlockDeadWorkers(): Promise<number> {
  const [found] = await sql<{ workers: string[] }>('pool', unlockDeadWorkersSql, [namespace])
  if (!found) return 0
  log.warn({ workers: found.workers }, 'work of workers that are gone was given back')
  return found.workers.length
}

const warn = (what: string) => (cause: Error) => log.warn({ cause: cause.message }, what)
