import { describe, expect, it } from 'vitest'
import { mayChangeState } from './same-origin.ts'

const own = 'https://vitrine.example'

describe('a request that changes something', () => {
  it.each([
    ['a form on our page', { 'sec-fetch-site': 'same-origin', origin: own }, true],
    ['a form on another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a form on a sibling host', { 'sec-fetch-site': 'same-site', origin: 'https://a.vitrine.example' }, false],
    ['an old browser on our page', { origin: own }, true],
    ['an old browser on another site', { origin: 'https://evil.example' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['a client without a browser', {}, true],
  ])('from %s', (_, headers, expected) => {
    expect(mayChangeState('POST', new Headers(headers), own)).toBe(expected)
  })

  it('reading is free', () => {
    expect(mayChangeState('GET', new Headers({ 'sec-fetch-site': 'cross-site' }), own)).toBe(true)
  })
})
