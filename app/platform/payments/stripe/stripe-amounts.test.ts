import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromStripeAmount, isStripeAmount, stripeAmountProblem, toStripeAmount } from './stripe-amounts.ts'

it.each([
  ['two decimals', 1999n, 'USD', 1999],
  ['no decimals', 500n, 'JPY', 500],
  ['no decimals, but Stripe counts hundredths', 500n, 'ISK', 50_000],
  ['no decimals, but Stripe counts hundredths', 7n, 'UGX', 700],
  ['two decimals, but Stripe counts whole ones', 12_300n, 'MGA', 123],
  ['three decimals ending in a zero', 5_120n, 'KWD', 5_120],
  ['forint with two decimals, as for every charge', 17_550n, 'HUF', 17_550],
  ['Taiwan’s dollar with two decimals, as for every charge', 4_990n, 'TWD', 4_990],
])('C6: %s: %s %s is %s at Stripe, and back', (_name, amountMinor, currency, amount) => {
  expect(toStripeAmount(amountMinor, currency)).toBe(amount)
  expect(fromStripeAmount(amount, currency.toLowerCase())).toBe(amountMinor)
})

it.each([
  ['three decimals that do not end in a zero', 5_124n, 'KWD', 'AMOUNT_NOT_ROUND'],
  ['a fraction that Stripe does not count', 12_350n, 'MGA', 'AMOUNT_NOT_ROUND'],
  ['less than fifty cents', 49n, 'USD', 'AMOUNT_TOO_SMALL'],
  ['nothing', 0n, 'KES', 'AMOUNT_TOO_SMALL'],
  ['nine digits', 100_000_000n, 'EUR', 'AMOUNT_TOO_LARGE'],
  ['a currency that no card is charged in', 10_000n, 'IQD', 'CURRENCY_UNSUPPORTED'],
  ['something that is no currency', 10_000n, 'dollars', 'CURRENCY_UNSUPPORTED'],
  ['an ordinary amount', 1_999n, 'OMR', 'AMOUNT_NOT_ROUND'],
])('C6: refuses %s', (_name, amountMinor, currency, problem) => {
  expect(stripeAmountProblem(amountMinor, currency)).toBe(problem)
})

it('C6: nine digits of rupiah are an ordinary amount', () => {
  expect(stripeAmountProblem(250_000_000n, 'IDR')).toBeNull()
})

it('C6: whatever can be said to Stripe comes back as the same amount; the rest is never rounded', () => {
  const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'BHD', 'JOD', 'OMR', 'TND', 'ISK', 'UGX', 'MGA', 'HUF', 'TWD')
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 99_999_999n }), currency, (amountMinor, code) => {
      if (isStripeAmount(amountMinor, code)) {
        expect(fromStripeAmount(toStripeAmount(amountMinor, code), code.toLowerCase())).toBe(amountMinor)
      } else expect(() => toStripeAmount(amountMinor, code)).toThrow('cannot move')
    }),
  )
})
