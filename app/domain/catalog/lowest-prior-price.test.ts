import { describe, expect, it } from 'vitest'
import { lowestPriorPrice, type PastPrice } from './lowest-prior-price.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 24 * 60 * 60 * 1000)
const held = (priceMinor: bigint, from: number, to: number, currency = 'EUR'): PastPrice => ({
  currency,
  priceMinor,
  startedAt: day(from),
  endedAt: day(to),
})

describe('the former price that may be shown', () => {
  it.each<[string, PastPrice[], bigint | null]>([
    ['H9: nothing known before, nothing shown', [], null],
    ['H9: a single former price is it', [held(2000n, 0, 100)], 2000n],
    ['H9: the lowest of several, not the last', [held(1500n, 80, 90), held(2000n, 90, 100)], 1500n],
    ['H9: a promotion within the 30 days counts', [held(2000n, 0, 75), held(900n, 75, 78), held(2000n, 78, 100)], 900n],
    ['H9: what ended before the 30 days does not', [held(900n, 0, 60), held(2000n, 60, 100)], 2000n],
    ['H9: what ended exactly 30 days before does not', [held(900n, 0, 70), held(2000n, 70, 100)], 2000n],
    ['H9: what began before the 30 days and held into them does', [held(900n, 0, 71), held(2000n, 71, 100)], 900n],
    ['H9: another currency begins anew', [held(900n, 0, 100, 'GBP')], null],
    [
      'H9: the price itself, and what came after it began, does not count',
      [held(2000n, 0, 100), held(100n, 100, 101)],
      2000n,
    ],
  ])('%s', (_, past, lowest) => {
    expect(lowestPriorPrice(past, { currency: 'EUR', since: day(100) })).toBe(lowest)
  })
})
