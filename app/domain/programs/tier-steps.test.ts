import { describe, expect, it } from 'vitest'
import type { TierSchemeFacts } from './rate-facts.ts'
import { marginalTier, stepReached, tierPeriodOf } from './tier-steps.ts'

const steps = [
  { fromMinor: 0n, rateBps: 1000 },
  { fromMinor: 100_000n, rateBps: 1500 },
  { fromMinor: 500_000n, rateBps: 2000 },
]
const scheme = (changes: Partial<TierSchemeFacts> = {}): TierSchemeFacts => ({
  id: 'tis_1', mode: 'marginal', period: 'month', steps,
  startsAt: new Date('2026-06-01T00:00:00Z'), endsAt: null, ...changes,
}) // prettier-ignore
const june = new Date('2026-06-15T10:00:00Z')

describe('B6: which tier is reached', () => {
  it.each([
    ['nothing sold', 0n, 1000],
    ['one minor unit short', 99_999n, 1000],
    ['exactly at the threshold', 100_000n, 1500],
    ['far beyond the last', 9_999_999n, 2000],
  ])('%s', (_, settledMinor, rateBps) => {
    expect(stepReached(steps, settledMinor)?.rateBps).toBe(rateBps)
    expect(stepReached([...steps].reverse(), settledMinor)?.rateBps).toBe(rateBps)
  })

  it('below the first threshold there is none', () => {
    expect(stepReached(steps.slice(1), 5n)).toBeNull()
  })

  it('a marginal tier applies at once, a retroactive one at the close, both inside the scheme’s time', () => {
    expect(marginalTier([scheme()], june, 100_000n)).toEqual({ schemeId: 'tis_1', fromMinor: 100_000n, rateBps: 1500 })
    expect(marginalTier([scheme({ mode: 'retroactive' })], june, 100_000n)).toBeNull()
    expect(marginalTier([scheme({ endsAt: june })], june, 100_000n)).toBeNull()
    expect(marginalTier([scheme({ startsAt: new Date('2026-07-01') })], june, 100_000n)).toBeNull()
  })
})

describe('B6: periods are calendar months and quarters in UTC', () => {
  it.each([
    ['month', '2026-06-30T23:59:59.999Z', '2026-06-01', '2026-07-01'],
    ['month', '2026-12-31T23:59:59.999Z', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-06-30T23:59:59.999Z', '2026-04-01', '2026-07-01'],
    ['quarter', '2026-10-01T00:00:00.000Z', '2026-10-01', '2027-01-01'],
  ] as const)('%s of %s', (period, at, startsAt, endsAt) => {
    expect(tierPeriodOf(period, new Date(at))).toEqual({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
  })
})
