import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sum } from '#app/kernel/money.ts'
import { disputedByShare, disputedMinor } from './disputed-minor.ts'

it.each([
  ['an inquiry', 'inquiry', 0n],
  ['an open dispute', 'open', 990n],
  ['one under review', 'underReview', 990n],
  ['one that was won', 'won', 0n],
  ['one that was lost', 'lost', 990n],
])('D10: %s keeps its money from being given back or not', (_name, state, expected) => {
  expect(disputedMinor([{ amountMinor: 990n, state }])).toBe(expected)
})

it('D10: the parts of a purchase bear a dispute by what each paid, to the last unit', () => {
  expect(disputedByShare([{ amountMinor: 100n, state: 'lost' }], [2000n, 1000n])).toEqual([67n, 33n])
  expect(disputedByShare([{ amountMinor: 100n, state: 'lost' }], [])).toEqual([])
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 5 }),
      fc.bigInt({ min: 0n, max: 5_000n }),
      (shares, amountMinor) => {
        expect(sum(disputedByShare([{ amountMinor, state: 'open' }], shares))).toBe(amountMinor)
      },
    ),
  )
})
