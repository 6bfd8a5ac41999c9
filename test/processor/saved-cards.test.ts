import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBench, openInbox, type Bench } from './testing/processor-bench.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const customer = async (accountKey = 'acct_nour', key = `customer-${Math.random()}`) =>
  (await bench.call<{ id: string }>('POST', '/v1/customers', { accountKey }, key)).body.id
const keptBy = async (id: string) =>
  (await bench.call<{ items: { id: string; last4: string }[] }>('GET', `/v1/customers/${id}/cards`)).body.items
const payKept = (customerId: string, savedCard: string) => {
  const { token: _token, ...order } = bench.order('')
  return bench.call('POST', '/v1/payment_intents', { ...order, customer: customerId, savedCard }, `${Math.random()}`)
}

test('an account is one customer, under whatever key it is asked for', async () => {
  expect(await customer()).toBe(await customer())
  expect(await customer('acct_sami')).not.toBe(await customer())
})

test('a card that is kept pays again, for its own customer only, until it is removed', async () => {
  const [nour, sami] = [await customer(), await customer('acct_sami')]
  const first = await bench.pay('5555555555554444', { customer: nour, keepCard: true })
  const kept = first.savedCard?.id ?? ''
  expect(await keptBy(nour)).toMatchObject([{ id: kept, last4: '4444' }])
  expect((await payKept(nour, kept)).body).toMatchObject({ status: 'requires_capture', savedCard: { id: kept } })
  expect((await payKept(sami, kept)).body.error?.code).toBe('saved_card_unknown')
  expect((await bench.call('POST', `/v1/cards/${kept}/remove`, {}, 'remove')).status).toBe(200)
  expect((await payKept(nour, kept)).body.error?.code).toBe('saved_card_unknown')
  expect(await keptBy(nour)).toEqual([])
})

test('a declined card is not kept; one that asks for the bank’s approval is kept after it', async () => {
  const nour = await customer()
  await bench.pay('4000000000000002', { customer: nour, keepCard: true })
  const waiting = await bench.pay('4000000000003220', { customer: nour, keepCard: true })
  expect(await keptBy(nour)).toEqual([])
  const body = new URLSearchParams({ decision: 'approve' })
  await fetch(waiting.challengeUrl ?? '', { method: 'POST', body, redirect: 'manual' })
  expect(await keptBy(nour)).toMatchObject([{ last4: '3220' }])
})

test('what is held: nothing leaves by itself, then everything in the order asked for', async () => {
  const inbox = await openInbox()
  await bench.call('POST', '/__processor/webhooks/address', { url: inbox.url })
  await bench.holdWebhooks()
  const { id } = await bench.pay()
  await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'take')
  expect(inbox.received).toEqual([])
  await bench.deliver('newest-first')
  expect(inbox.received.map(({ event }) => event.type)).toEqual([
    'payment_intent.captured',
    'payment_intent.succeeded_authorization',
  ])
  await inbox.close()
})

test('too many requests: said so before anything changed', async () => {
  await bench.fault('429', { on: 'create' })
  const refused = await bench.pay('4242424242424242', {}, 'busy')
  expect(refused.id).toBeUndefined()
  expect((await bench.state()).intents).toEqual([])
  expect((await bench.pay('4242424242424242', {}, 'busy')).status).toBe('requires_capture')
})
