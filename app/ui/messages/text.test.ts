import { expect, test } from 'vitest'
import { defineMessages, text } from './text.ts'

const messages = defineMessages({
  en: { items: { one: '{count} item', other: '{count} items' }, by: 'by {name}' },
  ar: {
    items: {
      zero: 'لا منتجات',
      one: 'منتج واحد',
      two: 'منتجان',
      few: '{count} منتجات',
      many: '{count} منتجًا',
      other: '{count} منتج',
    },
    by: 'من {name}',
  },
})

test.each([
  ['en', 1, '1 item'],
  ['en', 1200, '1,200 items'],
  ['ar', 0, 'لا منتجات'],
  ['ar', 2, 'منتجان'],
  ['ar', 5, '5 منتجات'],
  ['ar', 11, '11 منتجًا'],
] as const)('%s chooses the plural form for %i', (locale, count, expected) => {
  expect(text(locale, messages, 'items', { count })).toBe(expected)
})

test('a variable nobody gave stays visible instead of turning into "undefined"', () => {
  expect(text('en', messages, 'by')).toBe('by {name}')
  expect(text('ar', messages, 'by', { name: 'Noor' })).toBe('من Noor')
})
