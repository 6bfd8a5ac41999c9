import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { quantile } from '../frame/measure.ts'
import type { Load, LoadResult } from './http-load.ts'

/*
 * Requests over kept-alive sockets, one at a time on each, written and read as plain bytes: a full HTTP client would cost
 * more than the servers it measures.
 */
process.on('message', (load: Load) => {
  send(load).then(
    (result) => process.send?.(result),
    (cause: unknown) => {
      console.error(cause)
      process.exit(1)
    },
  )
})

async function send(load: Load): Promise<LoadResult> {
  const latencies: number[] = []
  const byStatus: Record<string, number> = {}
  const nextHead = headMaker(load)
  const busySince = performance.eventLoopUtilization()
  const startedAt = performance.now()
  const endsAt = startedAt + load.milliseconds
  const lane = () =>
    new Promise<void>((done, fail) => {
      const socket = connect(load.port, '127.0.0.1')
      let sentAt = 0
      let seen = ''
      const ask = () => {
        sentAt = performance.now()
        if (sentAt >= endsAt) return void socket.end(done)
        writeRequest(socket, nextHead(), load.body)
      }
      socket.setNoDelay(true)
      socket.once('error', fail)
      socket.once('connect', ask)
      socket.on('data', (chunk) => {
        seen += chunk.toString('latin1')
        const length = answerLength(seen)
        if (length === null || seen.length < length) return
        latencies.push(performance.now() - sentAt)
        const status = seen.slice(9, 12)
        byStatus[status] = (byStatus[status] ?? 0) + 1
        seen = ''
        ask()
      })
    })
  await Promise.all(Array.from({ length: load.connections }, lane))
  const seconds = (performance.now() - startedAt) / 1_000
  const { utilization } = performance.eventLoopUtilization(busySince)
  latencies.sort((a, b) => a - b)
  return {
    perSecond: latencies.length / seconds,
    byStatus,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    senderBusy: utilization,
  }
}

function headMaker({ head, values, round }: Load): () => string {
  let count = 0
  return () => {
    count += 1
    return head.replace('{id}', `${round}-${count}`).replace('{value}', values[count % values.length] ?? '')
  }
}

function writeRequest(socket: Socket, head: string, body: string) {
  if (body === '') return void socket.write(head, 'latin1')
  socket.cork()
  socket.write(head, 'latin1')
  socket.write(body, 'latin1')
  socket.uncork()
}

/** Bytes of the whole answer, or null while its head is not complete. Answers without a length have no body here. */
function answerLength(seen: string): number | null {
  const end = seen.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = /\r\ncontent-length: (\d+)/i.exec(seen.slice(0, end))?.[1]
  return end + 4 + Number(length ?? 0)
}
