import { describe, expect, it } from 'vitest'
import { waitForBucket, waitForRetryAfter } from './throttle.ts'

const cost = (requestedQueryCost: number, currentlyAvailable: number, restoreRate = 100) => ({
  requestedQueryCost,
  throttleStatus: { currentlyAvailable, restoreRate },
})

describe('waiting for a throttled shop', () => {
  it('waits until the bucket has refilled what is missing', () => {
    expect(waitForBucket(cost(500, 100), 0)).toBe(4_000)
    expect(waitForBucket(cost(500, 100, 200), 0)).toBe(2_000)
  })

  it('spreads waiters out and never waits without bound', () => {
    expect(waitForBucket(cost(500, 100), 1)).toBe(5_000)
    expect(waitForBucket(cost(100_000, 0), 1)).toBe(20_000)
  })

  it('reads Retry-After as seconds, decimals included', () => {
    expect(waitForRetryAfter('2.0', 0, 0)).toBe(2_000)
    expect(waitForRetryAfter(null, 2, 0)).toBe(1_000)
  })
})
