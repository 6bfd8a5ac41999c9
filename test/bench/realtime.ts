import pg from 'pg'
import { config } from '#app/config.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { openEventStream } from '#app/platform/realtime/event-stream.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { compareInRounds, quantile, spreadOf } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import { listenBareSql, notifyBareSql } from './limits/fan-out.sql.ts'

const streams = 1_000
const burst = 20
const rounds = 5
const singles = 40
const topic = 'order:bench'
const payload = { text: 'x'.repeat(150) }

/** One message to 1,000 open event streams of this process, against streams that are handed a chunk built once. */
export const bench: Bench = async () => {
  const ours = await openReaders((signal) => openEventStream({ topics: [topic], lastEventId: null, signal }))
  const bare = await openBareStreams()
  const sayOurs = (count: number) =>
    inSqlTransaction('say', async (tx) => {
      for (let index = 0; index < count; index++) await broadcast(tx, topic, payload)
    })
  const sayBare = (count: number) =>
    inSqlTransaction('say', async (tx) => {
      for (let index = 0; index < count; index++) await sql(tx, notifyBareSql, [`${index} ${payload.text}`])
    })
  await ours.deliver(1, sayOurs)
  await bare.deliver(1, sayBare)
  const compared = await compareInRounds(
    rounds,
    async () => (streams * burst * 1_000) / (await ours.deliver(burst, sayOurs)),
    async () => (streams * burst * 1_000) / (await bare.deliver(burst, sayBare)),
  )
  const [single, bareSingle] = [await latencies(ours, sayOurs), await latencies(bare, sayBare)]
  await ours.close()
  await bare.close()
  const last = { unit: 'ms', target: '≤ 2 × the limit' }
  return [
    ratioResult({ item: `${streams} streams, bursts of ${burst}`, unit: 'deliveries/s', notes: ['in process, without sockets'] }, compared, 0.6),
    { ...last, item: 'commit to last stream, p50', value: one(single.p50), limit: one(bareSingle.p50), isMet: null, target: '–' },
    { ...last, item: 'commit to last stream, p99', value: one(single.p99), limit: one(bareSingle.p99), isMet: single.p99 <= 2 * bareSingle.p99 },
  ] // prettier-ignore
}

type Say = (count: number) => Promise<unknown>
type Readers = Awaited<ReturnType<typeof openReaders>>
const one = (value: number) => spreadOf([value])

async function openReaders(open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>) {
  // One each, as every connection has its own.
  const gone = Array.from({ length: streams }, () => new AbortController())
  let received = 0
  let expected = Number.POSITIVE_INFINITY
  let isComplete = () => {}
  const decoder = new TextDecoder()
  const read = async (stream: ReadableStream<Uint8Array>) => {
    const reader = stream.getReader()
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (decoder.decode(chunk.value).includes('data:') && ++received === expected) isComplete()
    }
  }
  const opened = await Promise.all(gone.map(({ signal }) => open(signal)))
  const reading = Promise.all(opened.map(read))
  return {
    /** Milliseconds from the first message to the last delivery. */
    async deliver(count: number, say: Say) {
      received = 0
      expected = count * streams
      const complete = new Promise<void>((done) => (isComplete = done))
      const startedAt = performance.now()
      await say(count)
      await complete
      return performance.now() - startedAt
    },
    close() {
      for (const connection of gone) connection.abort()
      return reading
    },
  }
}

/** The same streams with nothing but a chunk that is encoded once a message. */
async function openBareStreams() {
  const controllers: ReadableStreamDefaultController<Uint8Array>[] = []
  const encoder = new TextEncoder()
  const client = new pg.Client({ connectionString: config.database.url })
  await client.connect()
  await client.query(listenBareSql)
  client.on('notification', ({ payload: text }) => {
    const chunk = encoder.encode(`id: 1\ndata: ${text ?? ''}\n\n`)
    for (const controller of controllers) controller.enqueue(chunk)
  })
  const readers = await openReaders(
    async () => new ReadableStream<Uint8Array>({ start: (controller) => void controllers.push(controller) }),
  )
  return {
    deliver: readers.deliver,
    async close() {
      for (const controller of controllers) controller.close()
      await client.end()
    },
  }
}

async function latencies(readers: Pick<Readers, 'deliver'>, say: Say) {
  const took: number[] = []
  for (let index = 0; index < singles; index++) took.push(await readers.deliver(1, say))
  took.sort((a, b) => a - b)
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}
