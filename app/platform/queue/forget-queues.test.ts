import { expect, it } from 'vitest'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { forgetQueues } from './forget-queues.server.ts'
import { enqueue } from './queue.server.ts'

const names = async () => {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT queue_name AS name FROM graphile_worker._private_job_queues ORDER BY 1',
  )
  return rows.map(({ name }) => name)
}
const add = (queueName: string) => inTransaction('add', (tx) => enqueue(tx, { name: 'any', payload: {}, queueName }))

it('queues without a job are forgotten; those with one, and those that somebody is just adding one to, are not', async () => {
  await forgetQueues()
  await add('used')
  await add('unused')
  await add('locked')
  await pool.query(
    `DELETE FROM graphile_worker._private_jobs AS job USING graphile_worker._private_job_queues AS queue
     WHERE queue.id = job.job_queue_id AND queue.queue_name IN ('unused', 'locked')`,
  )
  await pool.query(
    `UPDATE graphile_worker._private_job_queues SET locked_by = 'somebody', locked_at = now() WHERE queue_name = 'locked'`,
  )
  await inTransaction('adding', async (tx) => {
    await enqueue(tx, { name: 'any', payload: {}, queueName: 'unused' })
    expect(await forgetQueues()).toBeNull()
  })
  expect(await forgetQueues()).toBe(0)
  expect(await names()).toEqual(['locked', 'unused', 'used'])
  await pool.query(`DELETE FROM graphile_worker._private_jobs`)
  expect(await forgetQueues()).toBe(2)
  expect(await names()).toEqual(['locked'])
})
