import { afterAll, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { openEventStream } from './event-stream.server.ts'
import { closeListener } from './listener.server.ts'
import { broadcast, streamUrl, topicsOf } from './realtime.server.ts'

afterAll(closeListener)

const say = (topic: string, n: number) => inTransaction('say', (tx) => broadcast(tx, topic, { n }))

async function readUntil(stream: ReadableStream<Uint8Array>, enough: (text: string) => boolean): Promise<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (!enough(text)) {
    const { value, done } = await reader.read()
    if (done) break
    text += decoder.decode(value)
  }
  await reader.cancel()
  return text
}

it('streams what is committed on the granted topics and nothing else', async () => {
  const stream = await openEventStream({ topics: ['order:1'], lastEventId: null, signal: new AbortController().signal })
  const text = readUntil(stream, (read) => read.includes('"n":3'))
  await say('order:2', 1)
  await inTransaction('fail', async (tx) => {
    await broadcast(tx, 'order:1', { n: 2 })
    throw new Error('no')
  }).catch(() => {})
  await say('order:1', 3)
  expect(await text).toContain('"n":3')
  expect(await text).not.toContain('"n":2')
  expect(await text).not.toContain('"n":1')
})

it('gives a browser that comes back what it missed', async () => {
  await say('order:9', 1)
  const first = await openEventStream({ topics: ['order:9'], lastEventId: '1', signal: new AbortController().signal })
  const id = /id: (\d+)/.exec(await readUntil(first, (read) => read.includes('"n":1')))?.[1] ?? ''
  await say('order:9', 2)
  const second = await openEventStream({ topics: ['order:9'], lastEventId: id, signal: new AbortController().signal })
  expect(await readUntil(second, (read) => read.includes('"n":2'))).not.toContain('"n":1')
})

it('ends the stream when the connection is gone', async () => {
  const gone = new AbortController()
  const stream = await openEventStream({ topics: ['order:1'], lastEventId: null, signal: gone.signal })
  gone.abort()
  expect(await readUntil(stream, () => false)).toBe('retry: 1000\n\n')
})

it('a token grants its own topics and a forged one grants none', () => {
  const token = new URL(streamUrl(['order:1', 'shop:2']), 'http://x').searchParams.get('token') ?? ''
  expect(topicsOf(token)).toEqual(['order:1', 'shop:2'])
  expect(topicsOf(`${token}x`)).toBeNull()
  expect(topicsOf('')).toBeNull()
})
