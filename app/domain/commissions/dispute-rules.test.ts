import { describe, expect, it } from 'vitest'
import { disputeReasons, favours, isReasonOf, mayDispute, type Party } from './dispute-rules.ts'
import { commissionStates, type CommissionState } from './states.ts'

describe('E5: what may be objected to', () => {
  const open: readonly CommissionState[] = ['estimated', 'held']

  it.each(commissionStates)('%s: only before it is payable', (state) => {
    const line = { state, reasonCode: 'ATTRIBUTED', isRecent: true } as const
    expect(mayDispute('merchant', line)).toBe(open.includes(state))
    expect(mayDispute('creator', line)).toBe(open.includes(state))
  })

  it.each([
    ['void', 'SELF_REFERRAL_ACCOUNT', true, true],
    ['void', 'SHOPS_PEOPLE', true, true],
    ['reversed', 'RISK_CONFIRMED', true, true],
    ['reversed', 'TAKEN_BACK', true, true],
    ['void', 'SELF_REFERRAL_EMAIL', false, false],
    ['void', 'ORGANIC', true, false],
    ['reversed', 'DISPUTE_UPHELD', true, false],
    ['void', 'CAP_REACHED', true, false],
  ] as const)('a creator, about a line that is %s for %s (recent: %s): %s', (state, reasonCode, isRecent, expected) => {
    expect(mayDispute('creator', { state, reasonCode, isRecent })).toBe(expected)
    expect(mayDispute('merchant', { state, reasonCode, isRecent })).toBe(false)
  })

  it('each side has reasons of its own', () => {
    for (const party of ['merchant', 'creator'] as const) {
      const other: Party = party === 'merchant' ? 'creator' : 'merchant'
      for (const reason of disputeReasons[party]) {
        expect([isReasonOf(party, reason), isReasonOf(other, reason)]).toEqual([true, false])
      }
    }
  })
})

it.each([
  ['merchant', 'open', null],
  ['creator', 'answered', null],
  ['merchant', 'upheld', 'merchant'],
  ['merchant', 'rejected', 'creator'],
  ['merchant', 'withdrawn', 'creator'],
  ['creator', 'upheld', 'creator'],
  ['creator', 'rejected', 'merchant'],
  ['merchant', 'lapsed', 'creator'],
  ['creator', 'lapsed', 'creator'],
] as const)('E5: raised by the %s and %s, it ends in favour of: %s', (openedBy, state, expected) => {
  expect(favours(openedBy, state)).toBe(expected)
})
