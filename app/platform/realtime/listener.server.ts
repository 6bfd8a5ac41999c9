import pg from 'pg'
import { config } from '#app/config.server.ts'
import type { JsonValue } from '#app/platform/json.ts'
import { log } from '#app/platform/log/log.server.ts'

export type RealtimeMessage = { readonly id: string; readonly topic: string; readonly payload: JsonValue }
type Watcher = (message: RealtimeMessage) => void

const watchers = new Map<string, Set<Watcher>>()
let listening: Promise<pg.Client> | null = null
let closed = false

/** Calls `watcher` for each message of the topics from now on. Resolves once LISTEN is in force; returns how to stop. */
export async function watch(topics: readonly string[], watcher: Watcher): Promise<() => void> {
  for (const topic of topics) watchers.set(topic, (watchers.get(topic) ?? new Set()).add(watcher))
  await (listening ??= listen())
  return () => {
    for (const topic of topics) {
      const set = watchers.get(topic)
      set?.delete(watcher)
      if (set?.size === 0) watchers.delete(topic)
    }
  }
}

export async function closeListener(): Promise<void> {
  closed = true
  const client = await listening?.catch(() => null)
  await client?.end()
}

/** One connection a process. If it breaks, streams miss nothing: browsers reconnect and backfill. */
async function listen(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: config.database.url, application_name: 'vitrine realtime' })
  client.on('notification', ({ payload }) => {
    const message = JSON.parse(payload ?? '{}') as RealtimeMessage
    for (const watcher of watchers.get(message.topic) ?? []) watcher(message)
  })
  client.on('error', (error) => {
    log.warn({ cause: error.message }, 'realtime connection lost; listening again')
    listening = null
    if (!closed && watchers.size > 0) setTimeout(() => (listening ??= listen()), 1_000).unref()
  })
  try {
    await client.connect()
    await client.query('LISTEN vitrine_realtime')
  } catch (cause) {
    listening = null
    throw cause
  }
  return client
}
