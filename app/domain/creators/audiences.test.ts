import { expect, test } from 'vitest'
import { droppedProofs, keepProofs, storedAudiences, type Audience } from './audiences.ts'

const checked: Audience = {
  platform: 'instagram', handle: 'mia', url: null, followers: 12_000, proofKey: 'proofs/a.jpg',
  checkedAt: '2026-06-01T00:00:00.000Z',
} // prettier-ignore

test.each([
  ['nothing changed', {}, checked.checkedAt, 'proofs/a.jpg'],
  ['the address changed', { url: 'https://example.com/mia' }, checked.checkedAt, 'proofs/a.jpg'],
  ['the name is written otherwise', { handle: 'Mia' }, checked.checkedAt, 'proofs/a.jpg'],
  ['more followers', { followers: 13_000 }, null, 'proofs/a.jpg'],
  ['another account', { handle: 'noor' }, null, null],
  ['the same name elsewhere', { platform: 'tiktok' }, null, null],
])('a check and a proof of an audience when %s', (_, changes, checkedAt, proofKey) => {
  const { checkedAt: __, proofKey: ___, ...given } = { ...checked, ...changes }
  expect(keepProofs([checked], [given])[0]).toMatchObject({ checkedAt, proofKey })
})

test('a proof goes with its account', () => {
  expect(droppedProofs([checked], [])).toEqual(['proofs/a.jpg'])
  expect(droppedProofs([checked], [{ ...checked, followers: 1 }])).toEqual([])
})

test('what was stored with less is read whole', () => {
  expect(storedAudiences([{ platform: 'tiktok', handle: 'mia', followers: 5 }])).toEqual([
    { platform: 'tiktok', handle: 'mia', url: null, followers: 5, proofKey: null, checkedAt: null },
  ])
})
