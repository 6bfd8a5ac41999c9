import { afterEach, expect, test } from 'vitest'
import { openBench, type Bench } from './testing/processor-bench.ts'

let bench: Bench
afterEach(() => bench.close())

async function captured(amountMinor = '4990', number?: string) {
  bench = await openBench()
  const { id } = await bench.pay(number)
  await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor }, 'take')
  return id
}
const refund = (id: string, amountMinor: string, key: string) =>
  bench.call<{ id: string }>('POST', '/v1/refunds', { paymentIntent: id, amountMinor }, key)
const sums = async () => (await bench.state()).orders[0]

test('D10: an open dispute takes the money, winning it gives the money back, and the sums say so', async () => {
  const id = await captured()
  const { body } = await bench.dispute(id)
  expect(body).toMatchObject({ status: 'needs_response', fundsWithdrawn: true, amountMinor: '4990' })
  expect(await sums()).toMatchObject({ capturedMinor: '4990', disputedMinor: '4990' })
  expect((await refund(id, '1', 'meanwhile')).body.error?.code).toBe('intent_disputed')
  await bench.decide(body.id, 'won')
  expect(await sums()).toMatchObject({ disputedMinor: '0' })
  expect((await refund(id, '1', 'afterwards')).status).toBe(200)
})

test('D10: a lost dispute keeps the money for good and cannot be decided again', async () => {
  const id = await captured()
  const { body } = await bench.dispute(id, { amountMinor: '990' })
  await bench.decide(body.id, 'lost')
  expect(await sums()).toMatchObject({ disputedMinor: '990' })
  expect((await bench.decide(body.id, 'won')).body.error?.code).toBe('dispute_closed')
})

test('evidence goes to the bank once; giving in is losing', async () => {
  const id = await captured()
  const { body } = await bench.dispute(id, { reason: 'product_not_received' })
  const path = `/v1/disputes/${body.id}`
  const sent = await bench.call('POST', `${path}/evidence`, { text: 'Delivered on 3 May, signed for.' }, 'say')
  expect(sent.body.status).toBe('under_review')
  const again = await bench.call('POST', `${path}/evidence`, { text: 'More.' }, 'say more')
  expect(again.body.error?.code).toBe('evidence_already_sent')
  expect((await bench.call('POST', `${path}/accept`, {}, 'give in')).body.status).toBe('lost')
})

test('an inquiry takes no money unless it is lost', async () => {
  const id = await captured()
  const { body } = await bench.dispute(id, { inquiry: true })
  expect(await sums()).toMatchObject({ disputedMinor: '0' })
  await bench.decide(body.id, 'lost')
  expect(await sums()).toMatchObject({ disputedMinor: '4990' })
})

test('more than was taken and not given back cannot be disputed', async () => {
  const id = await captured('3000')
  await refund(id, '1000', 'part')
  expect((await bench.dispute(id, { amountMinor: '2001' })).body.error?.code).toBe('dispute_exceeds_captured')
  expect((await bench.dispute(id)).body.amountMinor).toBe('2000')
})

test('one test card is disputed as soon as it is captured', async () => {
  await captured('4990', '4000000000002685')
  expect((await bench.state()).disputes).toMatchObject([{ reason: 'product_not_received', status: 'needs_response' }])
})

test('a refund that the bank sends back days later is money of the shop again', async () => {
  const id = await captured()
  const { body } = await refund(id, '990', 'part')
  expect(await sums()).toMatchObject({ refundedMinor: '990' })
  await bench.call('POST', '/__processor/refunds/fail', { refund: body.id })
  await bench.call('POST', '/__processor/refunds/fail', { refund: body.id })
  expect(await sums()).toMatchObject({ refundedMinor: '0' })
})
