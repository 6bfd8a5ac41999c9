import { run, runOnce } from 'graphile-worker'
import { expect, it } from 'vitest'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { enqueue } from './queue.server.ts'
import { queueLogger } from './queue-logger.server.ts'
import { unlockDeadWorkers, watchWorkerLocks } from './worker-locks.server.ts'

const options = { pgPool: pool, logger: queueLogger, noHandleSignals: true }

it('what a killed worker held is worked on again, its queue included; a living worker keeps its own', async () => {
  const locks = watchWorkerLocks()
  await locks.open()
  let isHeld = () => {}
  const taken = new Promise<void>((done) => (isHeld = done))
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  const hold = async () => {
    isHeld()
    await released
  }
  const living = await run({ ...options, events: locks.events, concurrency: 1, taskList: { hold } })
  await inTransaction('add', (tx) => enqueue(tx, { name: 'hold', payload: {} }))
  await taken
  await inTransaction('add', async (tx) => {
    await enqueue(tx, { name: 'left', payload: {}, queueName: 'one at a time' })
    await enqueue(tx, { name: 'left', payload: {}, queueName: 'one at a time' })
  })
  // As a SIGKILL leaves it: one job and its queue locked, by somebody of whom nothing else is known.
  await pool.query(
    `UPDATE graphile_worker._private_job_queues SET locked_by = 'killed', locked_at = now() WHERE queue_name = 'one at a time'`,
  )
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now()
     WHERE id = (SELECT min(id) FROM graphile_worker._private_jobs WHERE locked_by IS NULL)`,
  )
  for (const table of ['_private_jobs', '_private_job_queues']) {
    await pool.query(
      `UPDATE graphile_worker.${table} SET locked_at = now() - interval '1 minute' WHERE locked_by IS NOT NULL`,
    )
  }
  expect(await unlockDeadWorkers()).toBe(1)
  const done: string[] = []
  await runOnce({ ...options, taskList: { left: async () => void done.push('left') } })
  expect(done).toEqual(['left', 'left'])
  expect(await unlockDeadWorkers()).toBe(0)
  release()
  await living.stop()
  locks.close()
})
