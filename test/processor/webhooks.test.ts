import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBench, openInbox, type Bench } from './testing/processor-bench.ts'

let bench: Bench
let inbox: Awaited<ReturnType<typeof openInbox>>
beforeEach(async () => {
  inbox = await openInbox()
  bench = await openBench({ webhookUrl: inbox.url })
})
afterEach(async () => {
  await bench.close()
  await inbox.close()
})
const types = () => inbox.received.map(({ event }) => event.type)
async function drain() {
  for (let round = 0; round < 20; round += 1) if ((await bench.deliver()).body.owed === 0) return
}

test('notices are signed over time and body', async () => {
  await bench.pay()
  await drain()
  const { body, signature } = inbox.received[0] ?? { body: '', signature: '' }
  const [, time = '', mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  expect(mac).toBe(createHmac('sha256', 'whsec_test_vitrine').update(`${time}.${body}`).digest('hex'))
  expect(inbox.received[0]?.event.object).toMatchObject({ orderReference: 'ord_1', status: 'requires_capture' })
})

test('each turn of a payment has its notice', async () => {
  const { id } = await bench.pay()
  await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'c')
  await bench.call('POST', '/v1/refunds', { paymentIntent: id, amountMinor: '90' }, 'r')
  const other = await bench.pay('4000000000003220')
  await bench.call('POST', `/v1/payment_intents/${other.id}/void`, {}, 'v')
  await bench.pay('4000000000000002')
  await drain()
  expect(types().sort()).toEqual([
    'payment_intent.canceled',
    'payment_intent.captured',
    'payment_intent.failed',
    'payment_intent.requires_action',
    'payment_intent.succeeded_authorization',
    'refund.succeeded',
  ])
})

test('a replayed request sends no second notice', async () => {
  const order = bench.order(await bench.tokenise('4242424242424242'))
  await bench.call('POST', '/v1/payment_intents', order, 'k')
  await bench.call('POST', '/v1/payment_intents', order, 'k')
  await drain()
  expect(types()).toEqual(['payment_intent.succeeded_authorization'])
})

test('an unanswered notice comes again with the same id until it is taken', async () => {
  inbox.statuses.push(500, 302, 503)
  await bench.pay()
  await drain()
  expect(inbox.received).toHaveLength(4)
  expect(new Set(inbox.received.map(({ event }) => event.id)).size).toBe(1)
})

test('card 0259 repeats its notice', async () => {
  await bench.pay('4000000000000259')
  await drain()
  expect(types()).toEqual(Array(3).fill('payment_intent.succeeded_authorization'))
})

test('duplicate-webhook sends the next notice twice', async () => {
  await bench.fault('duplicate-webhook')
  await bench.pay()
  await drain()
  expect(inbox.received).toHaveLength(2)
  expect(inbox.received[0]?.body).toBe(inbox.received[1]?.body)
})

test('late-webhook holds the notice back; the payment itself is done', async () => {
  await bench.fault('late-webhook', { delayMs: 600_000 })
  const { id } = await bench.pay()
  await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'c')
  await expect.poll(types).toEqual(['payment_intent.captured'])
  await drain()
  expect(types()).toEqual(['payment_intent.captured', 'payment_intent.succeeded_authorization'])
})

test('retries by itself, without being asked', async () => {
  inbox.statuses.push(500, 500)
  await bench.pay()
  await expect.poll(() => inbox.received.length).toBe(3)
})

test('follows the app to a new address', async () => {
  const moved = await openInbox()
  await bench.call('POST', '/__processor/webhooks/address', { url: moved.url })
  await bench.pay()
  await drain()
  expect([inbox.received.length, moved.received.length]).toEqual([0, 1])
  await moved.close()
})
