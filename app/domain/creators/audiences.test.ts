import { expect, test } from 'vitest'
import { keepChecks, storedAudiences, type Audience } from './audiences.ts'

const checked: Audience = {
  platform: 'instagram', handle: 'mia', url: null, followers: 12_000, proofKey: 'proofs/a.jpg',
  checkedAt: '2026-06-01T00:00:00.000Z',
} // prettier-ignore

test.each([
  ['nothing changed', {}, checked.checkedAt],
  ['the address changed', { url: 'https://example.com/mia' }, checked.checkedAt],
  ['more followers', { followers: 13_000 }, null],
  ['another proof', { proofKey: 'proofs/b.jpg' }, null],
  ['no proof any more', { proofKey: null }, null],
  ['another account', { handle: 'noor' }, null],
])('a check of an audience when %s', (_, changes, expected) => {
  const { checkedAt: __, ...given } = { ...checked, ...changes }
  expect(keepChecks([checked], [given])[0]?.checkedAt).toBe(expected)
})

test('what was stored with less is read whole', () => {
  expect(storedAudiences([{ platform: 'tiktok', handle: 'mia', followers: 5 }])).toEqual([
    { platform: 'tiktok', handle: 'mia', url: null, followers: 5, proofKey: null, checkedAt: null },
  ])
})
