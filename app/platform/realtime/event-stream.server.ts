import { sql } from '#app/platform/db/sql.server.ts'
import { watch, type RealtimeMessage } from './listener.server.ts'
import { backfillSql } from './realtime.sql.ts'

const heartbeatMilliseconds = 15_000
/** A stream ends by itself and the browser resumes it: an end that was missed cannot hold resources for ever. */
const lifetimeMilliseconds = 120_000
/** A reader this far behind is dropped; it reconnects and backfills. */
const maximumQueuedMessages = 500

export type EventStreamOptions = {
  readonly topics: readonly string[]
  /** The browser's Last-Event-ID, if it is resuming. */
  readonly lastEventId: string | null
  /** Fires when the connection is gone. */
  readonly signal: AbortSignal
}

/** Server-sent events: backfill what was missed, cut over without a gap, then stream. At least once, in order of id. */
export async function openEventStream(options: EventStreamOptions): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder()
  let isOver = false
  let release = () => {}
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const waiting: RealtimeMessage[] = []
      let isLive = false
      const write = (text: string) => {
        if (isOver) return
        if ((controller.desiredSize ?? 0) < -maximumQueuedMessages) return stop()
        controller.enqueue(encoder.encode(text))
      }
      // Watch first, read the past second: a message in between waits instead of being lost.
      const unwatch = await watch(options.topics, (message) =>
        isLive ? write(toEvent(message)) : waiting.push(message),
      )
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMilliseconds)
      const end = setTimeout(() => stop(), lifetimeMilliseconds)
      release = () => {
        release = () => {}
        isOver = true
        unwatch()
        clearInterval(heartbeat)
        clearTimeout(end)
      }
      stop = () => {
        if (isOver) return
        release()
        controller.close()
      }
      options.signal.addEventListener('abort', () => stop(), { once: true })
      write('retry: 1000\n\n')
      if (options.signal.aborted) stop()
      const past = await missedSince(options)
      const seen = new Set(past.map(({ id }) => id))
      for (const message of [...past, ...waiting.filter(({ id }) => !seen.has(id))]) write(toEvent(message))
      isLive = true
    },
    cancel: () => release(),
  })
}

async function missedSince({ topics, lastEventId }: EventStreamOptions): Promise<RealtimeMessage[]> {
  if (!lastEventId || !/^\d{1,18}$/.test(lastEventId)) return []
  return sql<RealtimeMessage>('pool', backfillSql, [topics, lastEventId])
}

function toEvent({ id, topic, payload }: RealtimeMessage): string {
  return `id: ${id}\ndata: ${JSON.stringify({ topic, payload })}\n\n`
}
