import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBench, type Bench } from './testing/processor-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ latencyMs: 40 })
})
beforeEach(async () => {
  await bench.call('POST', '/__processor/reset', {})
})
afterAll(() => bench.close())

describe('one idempotency key', () => {
  test('same key and same body give the same object, whatever the order of members', async () => {
    const order = bench.order(await bench.tokenise('4242424242424242'))
    const first = await bench.call('POST', '/v1/payment_intents', order, 'k')
    const turned = Object.fromEntries(Object.entries(order).reverse())
    const second = await bench.call('POST', '/v1/payment_intents', turned, 'k')
    expect(second).toEqual({ ...first, replayed: true })
    expect((await bench.state()).intents).toHaveLength(1)
  })

  test('a different body, or another operation, under the same key is a mismatch', async () => {
    const order = bench.order(await bench.tokenise('4242424242424242'))
    const { body } = await bench.call('POST', '/v1/payment_intents', order, 'k')
    const other = await bench.call('POST', '/v1/payment_intents', { ...order, amountMinor: '5000' }, 'k')
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_mismatch' } } })
    const capture = await bench.call('POST', `/v1/payment_intents/${body.id}/capture`, { amountMinor: '4990' }, 'k')
    expect(capture).toMatchObject({ status: 409, body: { error: { code: 'idempotency_mismatch' } } })
  })

  test('the key is required for every change', async () => {
    const { id } = await bench.pay()
    const order = bench.order(await bench.tokenise('4242424242424242'))
    for (const [path, body] of [
      ['/v1/payment_intents', order],
      [`/v1/payment_intents/${id}/capture`, { amountMinor: '1' }],
      [`/v1/payment_intents/${id}/void`, {}],
      ['/v1/refunds', { paymentIntent: id, amountMinor: '1' }],
    ] as const) {
      const answer = await bench.call('POST', path, body)
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'idempotency_key_required' } } })
    }
  })

  test('twenty at once: one works, the others are told to retry, and retrying gives its object', async () => {
    const order = bench.order(await bench.tokenise('4242424242424242'))
    const send = () => bench.call('POST', '/v1/payment_intents', order, 'race')
    const answers = await Promise.all(Array.from({ length: 20 }, send))
    const made = new Set(answers.filter((each) => each.status === 200).map((each) => each.body.id))
    expect(made.size).toBe(1)
    for (const each of answers.filter(({ status }) => status !== 200)) {
      expect(each).toMatchObject({ status: 409, body: { error: { code: 'idempotency_in_progress' } } })
    }
    expect(made).toContain((await send()).body.id)
    expect((await bench.state()).intents).toHaveLength(1)
  })

  test('two captures under different keys at once take the money once', async () => {
    const { id } = await bench.pay()
    const take = (key: string) => bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, key)
    const statuses = (await Promise.all([take('a'), take('b')])).map((each) => each.status).sort()
    expect(statuses).toEqual([200, 422])
    expect((await bench.state()).orders[0]).toMatchObject({ captures: 1, capturedMinor: '4990' })
  })

  test('a refusal is not remembered: the key works once the reason is gone', async () => {
    const { id, challengeUrl } = await bench.pay('4000000000003220')
    const take = () => bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'k')
    expect((await take()).status).toBe(422)
    await fetch(challengeUrl ?? '', {
      method: 'POST',
      body: new URLSearchParams({ decision: 'approve' }),
      redirect: 'manual',
    })
    expect((await take()).status).toBe(200)
  })
})

describe('lost requests and lost answers', () => {
  test.each([
    ['5xx-before', 0],
    ['5xx-after', 1],
  ])('%s leaves %i payments behind; the retry makes it exactly one', async (kind, left) => {
    const order = bench.order(await bench.tokenise('4242424242424242'))
    await bench.fault(kind, { times: 1 })
    const first = await bench.call('POST', '/v1/payment_intents', order, 'k')
    expect(first.status).toBe(503)
    expect((await bench.state()).intents).toHaveLength(left)
    expect((await bench.call('POST', '/v1/payment_intents', order, 'k')).status).toBe(200)
    expect((await bench.state()).intents).toHaveLength(1)
  })

  test.each([
    ['timeout-before', 0],
    ['timeout-after', 1],
  ])('%s never answers and leaves %i captures; the retry makes it exactly one', async (kind, left) => {
    const { id } = await bench.pay()
    await bench.fault(kind, { on: 'capture' })
    const take = (signal?: AbortSignal) =>
      fetch(`${bench.url}/v1/payment_intents/${id}/capture`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_test_vitrine', 'idempotency-key': 'cap' },
        body: JSON.stringify({ amountMinor: '4990' }),
        ...(signal ? { signal } : {}),
      })
    await expect(take(AbortSignal.timeout(300))).rejects.toThrow()
    expect((await bench.state()).orders[0]?.captures).toBe(left)
    expect((await take()).status).toBe(200)
    expect((await bench.state()).orders[0]).toMatchObject({ captures: 1, capturedMinor: '4990' })
  })

  test('a fault strikes as often as asked and only where asked', async () => {
    await bench.fault('5xx-before', { times: 2, on: 'refund' })
    const { id } = await bench.pay()
    await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'c')
    const refund = () => bench.call('POST', '/v1/refunds', { paymentIntent: id, amountMinor: '10' }, 'r')
    const statuses = [(await refund()).status, (await refund()).status, (await refund()).status]
    expect(statuses).toEqual([503, 503, 200])
    expect((await bench.fault('nonsense')).status).toBe(400)
  })
})
