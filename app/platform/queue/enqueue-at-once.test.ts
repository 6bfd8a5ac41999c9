import { beforeEach, expect, it } from 'vitest'
import { inSqlTransaction, sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { enqueue, enqueueMany } from './queue.server.ts'

const job = { name: 'settle-payment', payload: { paymentId: 'pay_1' }, key: 'settle-payment:pay_1' }
const other = { name: 'settle-payment', payload: { paymentId: 'pay_2' }, key: 'settle-payment:pay_2' }

const startSql = `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'a worker' WHERE key = $1`
const waitingSql = `
  SELECT count(*)::int AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%graphile_worker.add_job%'`
const jobsSql = `
  SELECT key, locked_at IS NOT NULL AS "isRunning" FROM graphile_worker._private_jobs ORDER BY id`

beforeEach(async () => {
  // The first job of a name also brings the name, which is not what the two are to meet at.
  await inSqlTransaction('bring the name', (tx) => enqueue(tx, job))
  await sql('pool', 'DELETE FROM graphile_worker._private_jobs')
})

/** Two transactions add the same job at once; a worker has begun with the first one's before the second gets its turn. */
async function overtaken(add: (tx: SqlTx) => Promise<void>) {
  let second: Promise<void> | undefined
  await inSqlTransaction('first', async (tx) => {
    await enqueue(tx, job)
    second = inSqlTransaction('second', add)
    await expect.poll(async () => (await pool.query(waitingSql)).rows).toEqual([{ waiting: 1 }])
    await sql(tx, startSql, [job.key])
  })
  await second
  return sql('pool', jobsSql)
}

it('a job that is asked for while a worker begins with its twin is done again', async () => {
  expect(await overtaken((tx) => enqueue(tx, job))).toEqual([
    { key: null, isRunning: true },
    { key: job.key, isRunning: false },
  ])
})

it('and so is one of many, which alone is added again', async () => {
  expect(await overtaken((tx) => enqueueMany(tx, [other, job]))).toEqual([
    { key: null, isRunning: true },
    { key: other.key, isRunning: false },
    { key: job.key, isRunning: false },
  ])
})
