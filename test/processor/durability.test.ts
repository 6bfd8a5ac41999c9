import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { freshDataDir, openBench, openInbox, talkTo, type Bench } from './testing/processor-bench.ts'

const children: ChildProcess[] = []
const benches: Bench[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const bench of benches.splice(0)) await bench.close()
})
async function open(options: Parameters<typeof openBench>[0]) {
  const bench = await openBench(options)
  benches.push(bench)
  return bench
}

async function spawnProcessor(dataDir: string) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, PROCESSOR_PORT: '0', PROCESSOR_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /ready at (\S+)/.exec(chunk.toString())
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`processor ended with ${code}`)))
  })
  return { child, url }
}

test('what was answered survives SIGKILL, idempotency included', async () => {
  const dataDir = freshDataDir()
  const first = await spawnProcessor(dataDir)
  const talk = talkTo(first.url)
  const order = talk.order(await talk.tokenise('4242424242424242'))
  const made = await talk.call('POST', '/v1/payment_intents', order, 'create')
  const path = `/v1/payment_intents/${made.body.id}/capture`
  await talk.call('POST', path, { amountMinor: '4990' }, 'capture')
  const ended = new Promise((resolve) => first.child.once('exit', resolve))
  first.child.kill('SIGKILL')
  await ended

  const again = talkTo((await spawnProcessor(dataDir)).url)
  expect(await again.call('POST', '/v1/payment_intents', order, 'create')).toMatchObject({
    replayed: true,
    body: { id: made.body.id },
  })
  expect(await again.call('POST', path, { amountMinor: '4990' }, 'capture')).toMatchObject({ replayed: true })
  expect((await again.state()).orders).toEqual([expect.objectContaining({ captures: 1, capturedMinor: '4990' })])
}, 30_000)

test('a line cut short by a kill is dropped, everything before it stays', async () => {
  const dataDir = freshDataDir()
  const first = await open({ dataDir })
  const { id } = await first.pay()
  await benches.pop()?.close()
  appendFileSync(join(dataDir, 'processor.journal'), `[["intent","${id}",{"id":"${id}","status":"succ`)
  const second = await open({ dataDir })
  expect((await second.call('GET', `/v1/payment_intents/${id}`)).body.status).toBe('requires_capture')
})

test('replaying a journal over the snapshot it already became changes nothing', async () => {
  const dataDir = freshDataDir()
  const first = await open({ dataDir })
  const { id } = await first.pay()
  await first.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'c')
  const before = await first.state()
  await benches.pop()?.close()
  const journal = readFileSync(join(dataDir, 'processor.journal'))
  await open({ dataDir })
  await benches.pop()?.close()
  appendFileSync(join(dataDir, 'processor.journal'), journal)
  expect(await (await open({ dataDir })).state()).toEqual(before)
})

test('notices owed at the moment of death are delivered after the restart', async () => {
  const dataDir = freshDataDir()
  const first = await open({ dataDir, webhookUrl: 'http://127.0.0.1:9/closed', retryBaseMs: 50 })
  await first.pay()
  await benches.pop()?.close()
  const inbox = await openInbox()
  await open({ dataDir, webhookUrl: inbox.url })
  await expect.poll(() => inbox.received.length, { timeout: 5_000 }).toBe(1)
  await inbox.close()
})

test('reset forgets payments but not where the app listens', async () => {
  const bench = await open({})
  await bench.call('POST', '/__processor/webhooks/address', { url: 'http://127.0.0.1:9/closed' })
  await bench.pay()
  await bench.call('POST', '/__processor/reset', {})
  expect(await bench.state()).toMatchObject({ intents: [], orders: [], webhookUrl: 'http://127.0.0.1:9/closed' })
})
