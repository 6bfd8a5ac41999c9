import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBench, type Bench } from '../testing/processor-bench.ts'
import { showAmount } from './show-amount.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const fields = (query: string) => fetch(`${bench.url}/fields?${query}`)
const good = 'key=pk_test_vitrine&origin=http%3A%2F%2Fshop.test'

describe('fields frame', () => {
  test('may be framed by the named origin only and runs only its own script', async () => {
    const response = await fields(good)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors http://shop.test')
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(await response.text()).toContain(`<script nonce="${nonce}">`)
  })

  test('has labelled, numeric, autofillable fields in the asked language and direction', async () => {
    const html = await (await fields(`${good}&locale=ar&theme=dark`)).text()
    expect(html).toContain('<html lang="ar" dir="rtl" data-theme="dark">')
    expect(html).toContain('<label for="number">رقم البطاقة</label>')
    for (const name of ['cc-number', 'cc-exp', 'cc-csc']) expect(html).toContain(`autocomplete="${name}"`)
    expect(html.match(/inputmode="numeric"/g)).toHaveLength(3)
  })

  test.each([
    ['a wrong key', 'key=pk_other&origin=http%3A%2F%2Fshop.test'],
    ['no origin', 'key=pk_test_vitrine'],
    ['an origin with a path', 'key=pk_test_vitrine&origin=http%3A%2F%2Fshop.test%2Fx'],
    ['a script origin', 'key=pk_test_vitrine&origin=javascript%3Aalert(1)'],
  ])('refuses %s', async (_name, query) => {
    expect((await fields(query)).status).toBe(400)
  })

  test('an accent that is not a colour never reaches the style sheet', async () => {
    expect(await (await fields(`${good}&accent=fff}body{x`)).text()).not.toContain('}body{x')
    expect(await (await fields(`${good}&accent=0a7d4f`)).text()).toContain('--accent:#0a7d4f')
  })
})

describe('bank page', () => {
  const decide = (url: string, decision: string) =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })

  test('shows amount, card and reference, in both languages', async () => {
    const { challengeUrl = '' } = await bench.pay('4000000000003220', { orderReference: 'ord_<b>' })
    const html = await (await fetch(challengeUrl)).text()
    expect(html).toContain('€49.90')
    expect(html).toContain('ord_&lt;b&gt;')
    expect(await (await fetch(`${challengeUrl}?locale=ar`)).text()).toContain('dir="rtl"')
  })

  test.each([
    ['4000000000003220', 'approve', 'requires_capture', undefined],
    ['4000000000003220', 'decline', 'failed', 'authentication_failed'],
    ['4000000000003238', 'approve', 'failed', 'card_declined'],
  ])('card %s and %s: %s', async (number, decision, status, declineCode) => {
    const { id, challengeUrl = '' } = await bench.pay(number)
    const answer = await decide(challengeUrl, decision)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`http://shop.test/checkout/return?cart=7&payment_intent=${id}`)
    const { body } = await bench.call('GET', `/v1/payment_intents/${id}`)
    expect(body.status).toBe(status)
    expect(body.declineCode).toBe(declineCode)
    expect(body.challengeUrl).toBeUndefined()
  })

  test('answering twice keeps the first answer and still leads back', async () => {
    const { id, challengeUrl = '' } = await bench.pay('4000000000003220')
    await decide(challengeUrl, 'approve')
    expect((await decide(challengeUrl, 'decline')).status).toBe(303)
    expect((await fetch(challengeUrl, { redirect: 'manual' })).status).toBe(303)
    expect((await bench.call('GET', `/v1/payment_intents/${id}`)).body.status).toBe('requires_capture')
  })

  test('an unknown confirmation says so', async () => {
    expect((await fetch(`${bench.url}/challenge/chl_none`)).status).toBe(404)
  })
})

test.each([
  ['4990', 'EUR', '€49.90'],
  ['5', 'USD', '$0.05'],
  ['1200', 'JPY', '¥1,200'],
  ['12345', 'KWD', 'KWD\u00a012.345'],
  ['90071992547409931', 'USD', '$900,719,925,474,099.31'],
])('%s %s reads %s', (minor, currency, shown) => {
  expect(showAmount(minor, currency, 'en')).toBe(shown)
})
