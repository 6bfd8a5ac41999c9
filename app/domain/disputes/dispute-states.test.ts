import { expect, it } from 'vitest'
import { newsOf, toDisputeState, type DisputeState } from './dispute-states.ts'

const dispute = {
  ref: 'du_1',
  intentRef: 'pi_1',
  amountMinor: 100n,
  currency: 'EUR',
  reason: 'fraudulent',
  evidenceDueBy: null,
  openedAt: new Date('2026-11-21'),
} as const

it.each([
  ['needsResponse', true, 'open'],
  ['underReview', true, 'underReview'],
  ['needsResponse', false, 'inquiry'],
  ['underReview', false, 'inquiry'],
  ['won', false, 'won'],
  ['lost', true, 'lost'],
] as const)('D10: %s with money taken %s is %s', (status, isWithdrawn, state) => {
  expect(toDisputeState({ ...dispute, status, isWithdrawn })).toBe(state)
})

it.each<[DisputeState | null, DisputeState, string | null]>([
  [null, 'open', 'open'],
  ['inquiry', 'open', 'open'],
  ['open', 'underReview', null],
  ['underReview', 'won', 'won'],
  ['open', 'lost', 'lost'],
  [null, 'lost', 'lost'],
  [null, 'inquiry', null],
  ['inquiry', 'won', null],
  [null, 'won', null],
  ['lost', 'underReview', 'open'],
  ['lost', 'won', 'won'],
])('D10: from %s to %s is news of %s', (before, after, news) => {
  expect(newsOf(before, after)).toBe(news)
})
