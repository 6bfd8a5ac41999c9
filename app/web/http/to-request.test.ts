import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { toRequest } from './to-request.server.ts'

async function serve(handle: (request: Request) => Promise<string>) {
  const server = createServer((incoming, outgoing) => {
    void handle(toRequest(incoming, outgoing, 'https://shop.example')).then((body) => outgoing.end(body))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

test('the address is the public one, and headers and body are as they came', async () => {
  const { url, close } = await serve(async (request) =>
    JSON.stringify([request.method, request.url, request.headers.get('x-word'), await request.text()]),
  )
  const answer = await fetch(`${url}/a?b=c`, { method: 'POST', headers: { 'x-word': 'yes' }, body: 'über' })
  expect(await answer.json()).toEqual(['POST', 'https://shop.example/a?b=c', 'yes', 'über'])
  close()
})

test('the signal fires when the caller goes away, and not when it was answered', async () => {
  const asked: Request[] = []
  let hear = () => {}
  const gone = new Promise<void>((resolve) => (hear = resolve))
  const { url, close } = await serve(async (request) => {
    asked.push(request)
    if (request.url.endsWith('/slow')) {
      request.signal.addEventListener('abort', () => hear())
      await gone
    }
    return 'done'
  })
  const caller = new AbortController()
  const waiting = fetch(`${url}/slow`, { signal: caller.signal }).catch(() => 'gone')
  await expect.poll(() => asked.length).toBe(1)
  caller.abort()
  await gone
  expect([await waiting, asked[0]?.signal.aborted]).toEqual(['gone', true])
  expect(await (await fetch(`${url}/quick`)).text()).toBe('done')
  expect(asked[1]?.signal.aborted).toBe(false)
  close()
})
