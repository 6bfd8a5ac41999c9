import { describe, expect, it } from 'vitest'
import { needsPermit, permitGap, type PermitFacts } from './permit.ts'

const at = new Date('2026-06-10T00:00:00Z')
const facts = (changes: Partial<PermitFacts> = {}): PermitFacts => ({
  country: 'AE', markets: [], permitNumber: '1234567', permitExpiresAt: new Date('2026-12-31T00:00:00Z'), ...changes,
}) // prettier-ignore

describe('F11: the permit for the United Arab Emirates', () => {
  it.each([
    ['there and in force', facts(), 'AE', null],
    ['none', facts({ permitNumber: null }), 'AE', 'PERMIT_MISSING'],
    ['ended before', facts({ permitExpiresAt: new Date('2026-06-09T00:00:00Z') }), 'AE', 'PERMIT_EXPIRED'],
    ['ending at that very instant', facts({ permitExpiresAt: at }), 'AE', 'PERMIT_EXPIRED'],
    ['without an end', facts({ permitExpiresAt: null }), 'AE', null],
    ['none, for another market', facts({ permitNumber: null }), 'US', null],
  ])('%s', (_, creator, market, expected) => expect(permitGap(creator, market, at)).toBe(expected))

  it.each([
    ['lives there', { country: 'AE', markets: [] }, true],
    ['lives elsewhere and speaks to it', { country: 'EG', markets: ['SA', 'AE'] }, true],
    ['has nothing to do with it', { country: 'US', markets: ['CA'] }, false],
    ['says nothing of markets', { country: null, markets: [] }, false],
  ])('is asked of who %s', (_, creator, expected) => expect(needsPermit(creator)).toBe(expected))
})
