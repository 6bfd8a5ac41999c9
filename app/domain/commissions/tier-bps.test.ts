import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tierBpsFor } from './tier-bps.ts'

const rate = {
  programId: 'prg_1', planId: 'pln_1', rateVersionId: 'rtv_1', planBps: 1250, lockedUntil: null, factorBps: 10_000,
  appliedBps: 1250,
} // prettier-ignore
type Rate = Parameters<typeof tierBpsFor>[0]

it.each<[string, Partial<Rate>, number, number]>([
  ['the tier in the place of the plan', {}, 2000, 2000],
  ['never less than it earns', {}, 1000, 1250],
  ['half of it for another product', { factorBps: 5000, appliedBps: 625 }, 2000, 1000],
  [
    'half of it for the shop’s own people',
    { affiliation: { kind: 'agency', factorBps: 5000 }, appliedBps: 625 },
    2000,
    1000,
  ],
  ['with a bonus on top', { flash: { id: 'f', kind: 'add', rateBps: 500 }, appliedBps: 1750 }, 2000, 2500],
  ['not past a hundred per cent', { flash: { id: 'f', kind: 'add', rateBps: 500 }, appliedBps: 1750 }, 9900, 10_000],
  ['a special rate stays', { flash: { id: 'f', kind: 'replace', rateBps: 500 }, appliedBps: 500 }, 2000, 500],
  ['amounts stay', { planBps: 0, fixedPerUnitMinor: '150', appliedBps: 0 }, 2000, 0],
  ['the storefront rate is raised too', { storefrontBps: 800, appliedBps: 800 }, 2000, 2000],
  ['A17: the ads rate is raised too', { adsBps: 300, appliedBps: 300 }, 2000, 2000],
  ['A17: an ads rate of nothing stays', { adsBps: 0, storefrontBps: 800, appliedBps: 0 }, 2000, 0],
  ['a storefront rate of nothing stays', { storefrontBps: 0, appliedBps: 0 }, 2000, 0],
])('B6: %s', (_, changes, reached, expected) => {
  expect(tierBpsFor({ ...rate, ...changes }, reached)).toBe(expected)
})

it('B6: a higher tier never gives less, and none gives less than the sale did', () => {
  const bps = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(bps, bps, bps, fc.integer({ min: 0, max: 10_000 }), (planBps, one, more, factorBps) => {
      const appliedBps = Math.round((planBps * factorBps) / 10_000)
      const of = (reached: number) => tierBpsFor({ ...rate, planBps, factorBps, appliedBps }, reached)
      expect(of(Math.max(one, more))).toBeGreaterThanOrEqual(of(Math.min(one, more)))
      expect(of(one)).toBeGreaterThanOrEqual(appliedBps)
    }),
  )
})
