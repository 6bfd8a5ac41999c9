import { expect, it } from 'vitest'
import { isBotRequest } from './is-bot-request.ts'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

it.each([
  ['a person on a phone', { method: 'GET', userAgent: phone }, false],
  [
    'a search crawler',
    { method: 'GET', userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    true,
  ],
  ['a chat app fetching a preview', { method: 'GET', userAgent: 'WhatsApp/2.23.20.0' }, true],
  ['curl', { method: 'GET', userAgent: 'curl/8.5.0' }, true],
  ['no user agent', { method: 'GET', userAgent: null }, true],
  ['a HEAD request', { method: 'HEAD', userAgent: phone }, true],
  ['a browser prefetching', { method: 'GET', userAgent: phone, purpose: 'prefetch;prerender' }, true],
])('%s', (_, request, expected) => {
  expect(isBotRequest(request)).toBe(expected)
})
