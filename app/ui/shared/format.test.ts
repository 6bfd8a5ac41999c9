import { expect, test } from 'vitest'
import { formatDuration, formatMoney, formatPercent } from './format.ts'

test.each([
  ['19.99', 'USD', 'en', '$19.99'],
  ['1999', 'JPY', 'en', '¥1,999'],
  ['1.999', 'KWD', 'en', 'KWD 1.999'],
  ['90071992547409.93', 'USD', 'en', '$90,071,992,547,409.93'],
] as const)('C6: %s %s in %s is %s', (amount, currency, locale, expected) => {
  expect(formatMoney({ amount, currency }, locale).replaceAll('\u00a0', ' ')).toBe(expected)
})

test('Arabic prices keep Latin digits on every machine', () => {
  expect(formatMoney({ amount: '1.999', currency: 'KWD' }, 'ar')).toContain('1.999')
})

test('an Arabic price keeps its own order inside a sentence', () => {
  expect(formatMoney({ amount: '26.00', currency: 'USD' }, 'ar').replaceAll('\u00a0', ' ')).toBe(
    '\u206626.00 US$\u2069',
  )
})

test('an Arabic symbol keeps its last dot', () => {
  expect(formatMoney({ amount: '1.999', currency: 'KWD' }, 'ar').replaceAll('\u00a0', ' ')).toBe(
    '\u20661.999 د.ك.\u200f\u2069',
  )
})

test('basis points read as a percentage', () => {
  expect(formatPercent(1250, 'en')).toBe('12.5%')
})

test('a moment in a video reads as minutes and seconds', () => {
  expect(formatDuration(75_400)).toBe('1:15')
})
