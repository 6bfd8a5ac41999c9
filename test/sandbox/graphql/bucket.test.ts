import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Buckets } from './bucket.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

it.each([
  ['basic', 2000, 100],
  ['advanced', 4000, 200],
  ['plus', 20_000, 1000],
] as const)('a %s bucket holds %d points and restores %d a second', (plan, size, rate) => {
  const buckets = new Buckets()
  expect(buckets.status('shop', plan)).toEqual({ maximumAvailable: size, currentlyAvailable: size, restoreRate: rate })
  expect(buckets.reserve('shop', plan, size - 10)).toBe(true)
  expect(buckets.reserve('shop', plan, 11)).toBe(false)
  expect(buckets.reserve('another', plan, size)).toBe(true)
  vi.advanceTimersByTime(3000)
  expect(buckets.status('shop', plan).currentlyAvailable).toBe(10 + 3 * rate)
})

it('what was reserved and not used comes back, never above the brim', () => {
  const buckets = new Buckets()
  buckets.reserve('shop', 'basic', 1000)
  buckets.add('shop', 900)
  expect(buckets.status('shop', 'basic').currentlyAvailable).toBe(1900)
  buckets.add('shop', 900)
  expect(buckets.status('shop', 'basic').currentlyAvailable).toBe(2000)
})
