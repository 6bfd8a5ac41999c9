import { expect, test } from 'vitest'
import { blindHash, seal, unseal } from './sealing.server.ts'

test('what was sealed is read again, and never looks the same twice', () => {
  const sealed = seal('payout', 'DE89370400440532013000')
  expect(unseal('payout', sealed)).toBe('DE89370400440532013000')
  expect(seal('payout', 'DE89370400440532013000')).not.toBe(sealed)
})

test('another purpose or an altered text does not open', () => {
  const sealed = seal('payout', 'secret')
  expect(() => unseal('tax', sealed)).toThrow()
  const first = sealed.startsWith('A') ? 'B' : 'A'
  expect(() => unseal('payout', first + sealed.slice(1))).toThrow()
})

test('a blind hash is the same for the same text and purpose only', () => {
  expect(blindHash('account', 'DE89')).toBe(blindHash('account', 'DE89'))
  expect(blindHash('account', 'DE89')).not.toBe(blindHash('account', 'DE88'))
  expect(blindHash('card', 'DE89')).not.toBe(blindHash('account', 'DE89'))
})
