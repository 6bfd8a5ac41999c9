import { afterAll, beforeAll, expect, test } from 'vitest'
import { passesLuhn, plainDigits } from './judge-card.ts'
import { openBench, type Bench } from './testing/processor-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ now: () => new Date('2026-11-21T12:00:00Z') })
})
afterAll(() => bench.close())

type TokenAnswer = {
  id?: string
  error?: { type: string; code: string; field: string; message: string; fields: { field: string; code: string }[] }
}
async function tokenise(change: Record<string, unknown>, headers: Record<string, string> = {}) {
  const response = await fetch(`${bench.url}/v1/tokens`, {
    method: 'POST',
    headers: { authorization: 'Bearer pk_test_vitrine', origin: bench.url, ...headers },
    body: JSON.stringify({ number: '4242424242424242', expMonth: '12', expYear: '30', cvc: '123', ...change }),
  })
  return { status: response.status, body: (await response.json()) as TokenAnswer }
}

test('a token tells brand, last four, fingerprint and expiry, never the number', async () => {
  const { body } = await tokenise({ number: '4242 4242 4242 4242' })
  expect(body).toMatchObject({ brand: 'visa', last4: '4242', expMonth: 12, expYear: 2030 })
  expect(JSON.stringify(body)).not.toContain('42424242')
})

test('the same card has the same fingerprint, another card another one', async () => {
  const [a, b, c] = await Promise.all([
    tokenise({}),
    tokenise({ cvc: '999' }),
    tokenise({ number: '4000000000000002' }),
  ])
  const print = (answer: { body: object }) => (answer.body as { fingerprint: string }).fingerprint
  expect(print(a)).toBe(print(b))
  expect(print(a)).not.toBe(print(c))
  expect(a.body.id).not.toBe(b.body.id)
})

test.each([
  ['number', { number: '4242' }, 'number_incomplete'],
  ['number', { number: '4242424242424241' }, 'number_invalid'],
  ['number', { number: '4111111111111111' }, 'number_not_a_test_card'],
  ['expiry', { expMonth: '13' }, 'expiry_invalid'],
  ['expiry', { expMonth: '' }, 'expiry_incomplete'],
  ['expiry', { expMonth: '10', expYear: '26' }, 'expiry_past'],
  ['expiry', { expYear: '2099' }, 'expiry_invalid'],
  ['cvc', { cvc: '12' }, 'cvc_incomplete'],
  ['cvc', { number: '378282246310005', cvc: '123' }, 'cvc_incomplete'],
])('names the field: %s %o is %s', async (field, change, code) => {
  const { status, body } = await tokenise(change)
  expect(status).toBe(422)
  expect(body.error).toMatchObject({ type: 'card_error', field, code })
})

test('this month is still good, and every wrong field is named at once', async () => {
  expect((await tokenise({ expMonth: '11', expYear: '26' })).status).toBe(200)
  const { body } = await tokenise({ number: '1', expMonth: '0', cvc: '' })
  expect(body.error?.fields.map((each) => each.field)).toEqual(['number', 'expiry', 'cvc'])
})

test('speaks Arabic when asked and reads Arabic digits', async () => {
  const { body } = await tokenise({ cvc: '', locale: 'ar' })
  expect(body.error?.message).toBe('أدخل رمز الأمان.')
  expect((await tokenise({ number: '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', cvc: '١٢٣' })).status).toBe(200)
  expect(plainDigits('۴۲ ٤٢-42')).toBe('424242')
})

test('only the fields frame may bring a card: another origin, no origin or the secret key are refused', async () => {
  expect((await tokenise({}, { origin: 'https://shop.test' })).status).toBe(403)
  expect((await tokenise({}, { origin: '' })).status).toBe(403)
  expect((await tokenise({}, { authorization: 'Bearer sk_test_vitrine' })).status).toBe(401)
})

test.each([
  ['4242424242424242', true],
  ['4242424242424243', false],
  ['', false],
])('Luhn of “%s” is %s', (number, good) => {
  expect(passesLuhn(number)).toBe(good)
})
