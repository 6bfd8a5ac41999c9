import { expect, it } from 'vitest'
import { isKnownHost } from './known-host.ts'

it.each([
  ['https://instagram.com/nour', true],
  ['https://www.instagram.com/nour', true],
  ['http://instagram.com/nour', false],
  ['https://evilinstagram.com/nour', false],
  ['https://instagram.com.evil.example/', false],
  ['https://instagram.com@evil.example/', false],
  ['https://nour.example/', false],
])('%s: known %s', (url, expected) => {
  expect(isKnownHost(new URL(url))).toBe(expected)
})
