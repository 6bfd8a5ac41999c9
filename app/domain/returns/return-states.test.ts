import { describe, expect, it } from 'vitest'
import { isOpen, returnStates, returnSteps, stateAfter, type ReturnState, type ReturnStep } from './return-states.ts'

const allowed: readonly (readonly [ReturnState, ReturnStep, ReturnState])[] = [
  ['requested', 'approve', 'approved'],
  ['requested', 'decline', 'declined'],
  ['requested', 'withdraw', 'cancelled'],
  ['requested', 'endInShopify', 'closed'],
  ['approved', 'withdraw', 'cancelled'],
  ['approved', 'send', 'sent'],
  ['approved', 'receive', 'received'],
  ['approved', 'settle', 'closed'],
  ['approved', 'lapse', 'closed'],
  ['approved', 'endInShopify', 'closed'],
  ['sent', 'receive', 'received'],
  ['sent', 'settle', 'closed'],
  ['sent', 'endInShopify', 'closed'],
  ['received', 'settle', 'closed'],
  ['received', 'endInShopify', 'closed'],
  ['declined', 'reopen', 'approved'],
  ['cancelled', 'reopen', 'approved'],
  ['closed', 'reopen', 'approved'],
]

describe('I7: the states of a return', () => {
  const cases = returnStates.flatMap((from) => returnSteps.map((step) => [from, step] as const))

  it.each(cases)('%s, then %s', (from, step) => {
    const expected = allowed.find(([state, done]) => state === from && done === step)?.[2] ?? null
    expect(stateAfter(from, step)).toBe(expected)
  })

  it('is open until it is declined, withdrawn or closed', () => {
    expect(returnStates.filter(isOpen)).toEqual(['requested', 'approved', 'sent', 'received'])
  })
})
