import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBench, type Bench } from './testing/processor-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
beforeEach(async () => {
  await bench.call('POST', '/__processor/reset', {})
})
afterAll(() => bench.close())

describe('test cards', () => {
  test.each([
    ['4242424242424242', 'requires_capture', undefined],
    ['5555555555554444', 'requires_capture', undefined],
    ['4000000000000002', 'failed', 'card_declined'],
    ['4000000000009995', 'failed', 'insufficient_funds'],
    ['4000000000000069', 'failed', 'expired_card'],
    ['4000000000000259', 'requires_capture', undefined],
  ])('%s ends as %s', async (number, status, declineCode) => {
    const intent = await bench.pay(number)
    expect(intent).toMatchObject({ status, amountMinor: '4990', currency: 'EUR', card: { last4: number.slice(-4) } })
    expect(intent.declineCode).toBe(declineCode)
    expect(intent).not.toHaveProperty('behaviour')
  })

  test('3-D Secure cards ask for the bank and name its page', async () => {
    const intent = await bench.pay('4000000000003220')
    expect(intent.status).toBe('requires_action')
    expect(intent.challengeUrl).toMatch(new RegExp(`^${bench.url}/challenge/chl_`))
  })

  test('the processing-error card fails once with 503 and is approved when the same request comes again', async () => {
    const order = bench.order(await bench.tokenise('4000000000000119'))
    const first = await bench.call('POST', '/v1/payment_intents', order, 'stumble')
    expect(first).toMatchObject({ status: 503, body: { error: { code: 'processing_error' } } })
    expect((await bench.state()).intents).toHaveLength(0)
    const second = await bench.call('POST', '/v1/payment_intents', order, 'stumble')
    expect(second).toMatchObject({ status: 200, body: { status: 'requires_capture' } })
  })
})

describe('capture, void, refund', () => {
  test('captures part of the held amount, once', async () => {
    const { id } = await bench.pay()
    const path = `/v1/payment_intents/${id}/capture`
    const captured = await bench.call('POST', path, { amountMinor: '4000' }, 'c1')
    expect(captured.body).toMatchObject({ status: 'succeeded', amountMinor: '4990', capturedMinor: '4000' })
    const again = await bench.call('POST', path, { amountMinor: '990' }, 'c2')
    expect(again).toMatchObject({ status: 422, body: { error: { code: 'intent_already_captured' } } })
    expect((await bench.state()).orders).toEqual([
      expect.objectContaining({
        orderReference: 'ord_1',
        currency: 'EUR',
        captures: 1,
        capturedMinor: '4000',
        authorizedMinor: '0',
      }),
    ])
  })

  test('refuses to capture more than is held', async () => {
    const { id } = await bench.pay()
    const answer = await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4991' }, 'over')
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'capture_exceeds_authorization' } } })
  })

  test.each([
    ['a voided payment', '4242424242424242', true, 'intent_canceled'],
    ['a declined payment', '4000000000000002', false, 'intent_not_authorized'],
    ['a payment waiting for the bank', '4000000000003220', false, 'intent_not_authorized'],
  ])('refuses to capture %s', async (_name, number, voided, code) => {
    const { id } = await bench.pay(number)
    if (voided) await bench.call('POST', `/v1/payment_intents/${id}/void`, {}, `v-${id}`)
    const answer = await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '1' }, `c-${id}`)
    expect(answer).toMatchObject({ status: 422, body: { error: { code } } })
  })

  test('voids a held payment, and one that waits for the bank; a captured one must be refunded', async () => {
    const held = await bench.pay()
    const waiting = await bench.pay('4000000000003220')
    for (const { id } of [held, waiting]) {
      const answer = await bench.call('POST', `/v1/payment_intents/${id}/void`, {}, `v-${id}`)
      expect(answer.body).toMatchObject({ status: 'canceled', cancellationReason: 'requested' })
    }
    const taken = await bench.pay()
    await bench.call('POST', `/v1/payment_intents/${taken.id}/capture`, { amountMinor: '4990' }, 'take')
    const refused = await bench.call('POST', `/v1/payment_intents/${taken.id}/void`, {}, 'late-void')
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'intent_captured' } } })
  })

  test('refunds in parts up to what was captured and no further', async () => {
    const { id } = await bench.pay()
    const refund = (amountMinor: string, key: string) =>
      bench.call<{ id: string; status: string }>('POST', '/v1/refunds', { paymentIntent: id, amountMinor }, key)
    expect(await refund('100', 'r0')).toMatchObject({ status: 422, body: { error: { code: 'intent_not_captured' } } })
    await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '4990' }, 'c')
    const first = await refund('4000', 'r1')
    expect(first.body.status).toBe('succeeded')
    expect(await refund('4000', 'r1')).toMatchObject({ replayed: true, body: { id: first.body.id } })
    expect(await refund('991', 'r2')).toMatchObject({
      status: 422,
      body: { error: { code: 'refund_exceeds_captured' } },
    })
    expect((await refund('990', 'r3')).status).toBe(200)
    expect((await bench.state()).orders[0]).toMatchObject({ capturedMinor: '4990', refundedMinor: '4990' })
    const listed = await bench.call<{ items: unknown[] }>('GET', `/v1/refunds?paymentIntent=${id}`)
    expect(listed.body.items).toHaveLength(2)
    expect((await bench.call('GET', `/v1/refunds/${first.body.id}`)).body.id).toBe(first.body.id)
  })

  test('an authorisation that ran out is cancelled and cannot be captured', async () => {
    const { id } = await bench.pay()
    await bench.call('POST', '/__processor/expire', { paymentIntent: id })
    const answer = await bench.call('POST', `/v1/payment_intents/${id}/capture`, { amountMinor: '1' }, 'c')
    expect(answer.body.error?.code).toBe('intent_canceled')
    expect((await bench.call('GET', `/v1/payment_intents/${id}`)).body.cancellationReason).toBe('expired')
  })
})

describe('reading and refusing', () => {
  test('finds payments by order reference', async () => {
    const mine = await bench.pay('4242424242424242', { orderReference: 'ord_mine' })
    await bench.pay()
    const found = await bench.call<{ items: { id: string }[] }>('GET', '/v1/payment_intents?orderReference=ord_mine')
    expect(found.body.items.map((each) => each.id)).toEqual([mine.id])
    expect((await bench.call('GET', '/v1/payment_intents/pi_none')).status).toBe(404)
  })

  test.each([
    ['amountMinor', { amountMinor: 4990 }, 'amount_invalid'],
    ['amountMinor', { amountMinor: '0' }, 'amount_invalid'],
    ['currency', { currency: 'eur' }, 'currency_invalid'],
    ['returnUrl', { returnUrl: 'javascript:alert(1)' }, 'url_invalid'],
    ['orderReference', { orderReference: '' }, 'parameter_missing'],
    ['captureMethod', { captureMethod: 'automatic' }, 'capture_method_unsupported'],
    ['metadata', { metadata: { deep: {} } }, 'metadata_invalid'],
    ['token', { token: 'tok_none' }, 'token_unknown'],
  ])('refuses a bad %s (%o)', async (param, change, code) => {
    const order = bench.order(await bench.tokenise('4242424242424242'), change)
    const answer = await bench.call('POST', '/v1/payment_intents', order, 'bad')
    expect(answer).toMatchObject({ status: 400, body: { error: { code, param } } })
    expect((await bench.state()).intents).toHaveLength(0)
  })

  test('answers 401 without the secret key, and to the publishable key', async () => {
    for (const authorization of ['', 'Bearer pk_test_vitrine', 'Bearer sk_wrong']) {
      const response = await fetch(`${bench.url}/v1/payment_intents`, { headers: { authorization } })
      expect(response.status).toBe(401)
    }
  })

  test('control doors ask for the key when a proxy or a web page knocks', async () => {
    const strangers: Record<string, string>[] = [{ 'x-forwarded-for': '9.9.9.9' }, { origin: 'https://elsewhere.test' }]
    for (const headers of strangers) {
      const response = await fetch(`${bench.url}/__processor/reset`, { method: 'POST', headers, body: '{}' })
      expect(response.status).toBe(401)
    }
    expect(await (await fetch(`${bench.url}/__processor/healthz`)).json()).toEqual({ ok: true })
  })

  test('the card number is nowhere in the state folder', async () => {
    await bench.pay()
    const stored = readdirSync(bench.dataDir).map((name) => readFileSync(join(bench.dataDir, name), 'utf8'))
    expect(stored.join('\n')).toContain('"last4":"4242"')
    expect(stored.join('\n')).not.toContain('4242424242424242')
  })
})
