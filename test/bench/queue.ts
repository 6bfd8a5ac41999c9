import { setTimeout as sleep } from 'node:timers/promises'
import { run } from 'graphile-worker'
import pg from 'pg'
import { config } from '#app/config.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { enqueue, enqueueMany } from '#app/platform/queue/queue.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { compareInRounds, quantile, spreadOf, throughput } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import {
  addBareJobSql,
  addBareJobsSql,
  claimBareJobSql,
  clearQueuesSql,
  createBareQueueSql,
  listenBareJobsSql,
} from './limits/queue.sql.ts'

const perSecond = 100
const seconds = 5
const bulk = 1_000
const rounds = 5
const padding = 'x'.repeat(150)

type Latencies = { readonly p50: number; readonly p99: number }

/** From the call that enqueues to the handler's first line, worker as in app/worker.ts; and many jobs in one call. */
export const bench: Bench = async () => {
  await sql('pool', createBareQueueSql)
  const rests = await compareInRounds(rounds, bulkOurs, bulkBare)
  await sql('pool', clearQueuesSql)
  const [ours, bare] = [await startLatency(), await bareLatency()]
  const about = {
    unit: 'ms',
    notes: [
      `${perSecond} jobs/s for ${seconds} s, enqueued in a transaction of their own; the promise was 5 and 25 ms where a bare queue had 1.1 and 7.9 ms`,
    ],
  }
  return [
    ratioResult({ item: 'enqueue 1,000 a call', unit: 'jobs/s' }, rests, 0.4),
    { ...about, item: 'enqueue to start, p50', value: one(ours.p50), limit: one(bare.p50), target: '≤ 4.5 × the limit', isMet: ours.p50 <= 4.5 * bare.p50 },
    { ...about, item: 'enqueue to start, p99', value: one(ours.p99), limit: one(bare.p99), target: '≤ 3.2 × the limit', isMet: ours.p99 <= 3.2 * bare.p99, notes: [] },
  ] // prettier-ignore
}

const one = (value: number) => spreadOf([value])
const numbers = Array.from({ length: bulk }, (_, number) => number)

function bulkOurs() {
  const jobs = numbers.map((number) => ({ name: 'bench', payload: { number, padding } }))
  return throughput(bulk, () => inSqlTransaction('bulk', (tx) => enqueueMany(tx, jobs)))
}

function bulkBare() {
  const payloads = numbers.map((number) => JSON.stringify({ number, padding }))
  return throughput(bulk, () => sql('pool', addBareJobsSql, [payloads]))
}

async function startLatency(): Promise<Latencies> {
  const meter = openMeter()
  const runner = await run({
    pgPool: pool,
    concurrency: config.worker.concurrency,
    taskList: toTaskList({ bench: async (payload) => meter.started(Number(payload.number)) }),
    logger: queueLogger,
    noHandleSignals: true,
    pollInterval: 1_000,
  })
  await sleep(500)
  await meter.pace((number) =>
    inSqlTransaction('job', (tx) => enqueue(tx, { name: 'bench', payload: { number, padding } })),
  )
  await runner.stop()
  return meter.latencies()
}

async function bareLatency(): Promise<Latencies> {
  const meter = openMeter()
  const client = new pg.Client({ connectionString: config.database.url })
  await client.connect()
  await client.query(listenBareJobsSql)
  const claim = async () => {
    const [job] = await sql<{ payload: { number: number } }>('pool', claimBareJobSql)
    if (job) meter.started(job.payload.number)
  }
  client.on('notification', () => void claim().catch(console.error))
  await meter.pace((number) => sql('pool', addBareJobSql, [JSON.stringify({ number, padding })]))
  await client.end()
  return meter.latencies()
}

function openMeter() {
  const addedAt: number[] = []
  const took: number[] = []
  return {
    started: (number: number) => void took.push(performance.now() - (addedAt[number] ?? 0)),
    /** Adds jobs at an even pace, whether or not earlier ones have started, and waits for the last one, but not for ever. */
    async pace(add: (number: number) => Promise<unknown>) {
      const begin = performance.now()
      const adding: Promise<unknown>[] = []
      for (let number = 0; number < perSecond * seconds; number++) {
        await sleep(Math.max(0, begin + (number * 1_000) / perSecond - performance.now()))
        addedAt[number] = performance.now()
        adding.push(add(number))
      }
      await Promise.all(adding)
      for (let wait = 0; wait < 200 && took.length < adding.length; wait++) await sleep(50)
      if (took.length !== adding.length) throw new Error(`${took.length} of ${adding.length} jobs started`)
    },
    latencies(): Latencies {
      const sorted = took.toSorted((a, b) => a - b)
      return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }
    },
  }
}
