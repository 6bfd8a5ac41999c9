import { runOnce } from 'graphile-worker'
import { expect, it } from 'vitest'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import { priorities } from './job.ts'
import { queueLogger } from './queue-logger.server.ts'
import { enqueue, enqueueMany } from './queue.server.ts'
import { toTaskList } from './task-list.server.ts'

async function runAll(): Promise<JsonObject[]> {
  const seen: JsonObject[] = []
  const taskList = toTaskList({ note: async (payload) => void seen.push(payload) })
  await runOnce({ pgPool: pool, taskList, logger: queueLogger, noHandleSignals: true })
  return seen
}

it('a job exists only if its transaction committed', async () => {
  await inTransaction('add', (tx) => enqueue(tx, { name: 'note', payload: { n: 1 } }))
  const failing = inTransaction('add and fail', async (tx) => {
    await enqueue(tx, { name: 'note', payload: { n: 2 } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await runAll()).toEqual([{ n: 1 }])
})

it('a keyed job that has not started is replaced, not doubled', async () => {
  await inSqlTransaction('add', (tx) =>
    enqueueMany(tx, [
      { name: 'note', payload: { n: 1 }, key: 'same' },
      { name: 'note', payload: { n: 2 } },
    ]),
  )
  await inTransaction('add', (tx) => enqueue(tx, { name: 'note', payload: { n: 3 }, key: 'same' }))
  expect((await runAll()).map(({ n }) => n).sort()).toEqual([2, 3])
})

it('what is waited for runs before a catalogue, and a catalogue before what only repeats it, whenever they came', async () => {
  const note = (n: number, priority?: (typeof priorities)[keyof typeof priorities]) => ({
    name: 'note',
    payload: { n },
    ...(priority === undefined ? {} : { priority }),
  })
  await inSqlTransaction('add', (tx) =>
    enqueueMany(tx, [note(3, priorities.repetition), note(2, priorities.catalogue)]),
  )
  await inTransaction('add', (tx) => enqueue(tx, note(1)))
  await inTransaction('add', (tx) => enqueue(tx, note(4, priorities.repetition)))
  expect((await runAll()).map(({ n }) => n)).toEqual([1, 2, 3, 4])
})
