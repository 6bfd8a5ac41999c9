import { expect, test } from 'vitest'
import { negotiateCountry, negotiateLocale } from './negotiate-locale.ts'

function ask(url: string, headers: Record<string, string> = {}) {
  return new Request(`https://vitrine.test${url}`, { headers })
}

test.each([
  ['an explicit ?lang wins over the cookie', ask('/?lang=ar', { cookie: 'vitrine_lang=en' }), 'ar'],
  ['the cookie wins over the browser', ask('/', { cookie: 'a=1; vitrine_lang=ar', 'accept-language': 'en' }), 'ar'],
  ['the browser list is read by weight', ask('/', { 'accept-language': 'fr;q=0.9, en;q=0.5, ar-SA;q=0.8' }), 'ar'],
  ['a language refused with q=0 is not chosen', ask('/', { 'accept-language': 'ar;q=0, de' }), 'en'],
  ['nonsense means English', ask('/?lang=xx', { cookie: 'vitrine_lang=%E0%A4%A' }), 'en'],
] as const)('%s', (_name, request, expected) => {
  expect(negotiateLocale(request)).toBe(expected)
})

test('a country cookie that is not a code means the default country', () => {
  expect(negotiateCountry(ask('/', { cookie: 'vitrine_country=AE' }))).toBe('AE')
  expect(negotiateCountry(ask('/', { cookie: 'vitrine_country=<b>' }))).toBe('US')
})
