import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '#app/kernel/money.ts'
import { crossRate, exchangeMinor, readRate } from './exchange.ts'
import { lastPayoutDate, nextPayoutDate, type Cadence } from './payout-dates.ts'
import { mayPayoutBecome, payoutStates } from './payout-states.ts'
import { railUnitMinor, toRailAmount } from './rail-unit.ts'

describe('C7: what a rail can carry', () => {
  it.each([
    ['stripe', 'KWD', 12_345n, 12_340n, 5n],
    ['stripe', 'JPY', 12_345n, 12_345n, 0n],
    ['stripe', 'HUF', 12_345n, 12_300n, 45n],
    ['stripe', 'USD', 12_345n, 12_345n, 0n],
    ['bankFile', 'KWD', 12_345n, 12_345n, 0n],
    ['bankFile', 'IDR', 12_345n, 12_300n, 45n],
    ['manual', 'BHD', 1n, 1n, 0n],
  ] as const)('%s %s: of %s leaves %s and stays %s', (rail, currency, total, paid, stays) => {
    const { paidMinor, remainderMinor } = toRailAmount(total, railUnitMinor(rail, currency))
    expect([paidMinor, remainderMinor]).toEqual([paid, stays])
  })
})

describe('C8: exchange', () => {
  it.each([
    [10_000n, 'USD', 'EUR', '0.92', '92.00'],
    [10_000n, 'USD', 'JPY', '151.235', '15124'],
    [1_999n, 'JPY', 'KWD', '0.002049', '4.096'],
    [12_345n, 'KWD', 'USD', '3.2531', '40.16'],
  ])('%s minor %s in %s at %s is %s', (amountMinor, from, to, rate, expected) => {
    expect(toDecimal(exchangeMinor({ amountMinor, from, to, rate, unitMinor: 1n }), to)).toBe(expected)
  })

  it.each([
    ['bankFile', 'HUF', '387.55', '38755.00'],
    ['bankFile', 'IDR', '16655.123', '1665512.00'],
    ['stripe', 'KWD', '0.30715', '30.720'],
    ['manual', 'KWD', '0.30715', '30.715'],
  ] as const)('C7: by %s, 100.00 USD in %s at %s is what the rail can carry: %s', (rail, to, rate, expected) => {
    const unitMinor = railUnitMinor(rail, to)
    expect(toDecimal(exchangeMinor({ amountMinor: 10_000n, from: 'USD', to, rate, unitMinor }), to)).toBe(expected)
  })

  it.each([
    ['euros to dollars', '1', '1.1540', '1.154'],
    ['dollars to euros', '1.1540', '1', '0.866551126516464471'],
    ['yen to dollars', '178.90', '1.1540', '0.006450531022917831'],
    ['rupiah to euros', '19220.15', '1', '0.000052028730264852'],
    ['euros to rupiah', '1', '19220.15', '19220.15'],
    ['one to itself', '1.1540', '1.1540', '1'],
  ])('crosses %s through the euro: %s and %s give %s', (_name, from, to, expected) => {
    expect(crossRate(from, to)).toBe(expected)
  })

  it('there and back through a cross rate gives the amount again, for every amount and every published rate', () => {
    const rate = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 9_999 })).map(([a, b]) => `${a}.${String(b).padStart(4, '0')}`) // prettier-ignore
    fc.assert(
      fc.property(rate, rate, fc.bigInt({ min: 1n, max: 10n ** 12n }), (one, other, amountMinor) => {
        const there = exchangeMinor({ amountMinor: amountMinor * 10n ** 9n, from: 'EUR', to: 'EUR', rate: crossRate(one, other), unitMinor: 1n })
        const back = exchangeMinor({ amountMinor: there, from: 'EUR', to: 'EUR', rate: crossRate(other, one), unitMinor: 10n ** 9n })
        expect(back).toBe(amountMinor * 10n ** 9n)
      }), // prettier-ignore
    )
  })

  it.each(['', '0', '0.000', '-1', '1,5', '1e3', 'NaN'])('refuses the rate %j', (rate) => {
    expect(readRate(rate)).toBeNull()
  })
})

describe('payout dates', () => {
  it.each([
    ['weekly on Monday', 'weekly', 1, '2026-11-21T09:00:00Z', '2026-11-16', '2026-11-23'],
    ['weekly, on the day itself', 'weekly', 6, '2026-11-21T09:00:00Z', '2026-11-21', '2026-11-28'],
    ['fortnightly', 'fortnightly', 1, '2026-11-21T09:00:00Z', '2026-11-09', '2026-11-23'],
    ['monthly', 'monthly', 28, '2026-03-01T00:00:00Z', '2026-02-28', '2026-03-28'],
  ] as const)('%s', (_, cadence: Cadence, day, now, last, next) => {
    const rhythm = { cadence, day }
    expect(lastPayoutDate(rhythm, new Date(now)).toISOString().slice(0, 10)).toBe(last)
    expect(nextPayoutDate(rhythm, new Date(now)).toISOString().slice(0, 10)).toBe(next)
  })

  it('today lies between the last day and the next', () => {
    const rhythm = fc.record({
      cadence: fc.constantFrom<Cadence>('weekly', 'fortnightly', 'monthly'),
      day: fc.integer({ min: 1, max: 7 }),
    })
    fc.assert(
      fc.property(rhythm, fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (r, at) => {
        expect(lastPayoutDate(r, at) <= at && at < nextPayoutDate(r, at)).toBe(true)
      }), // prettier-ignore
    )
  })
})

it('F5: what has ended does not move any more', () => {
  for (const ended of ['paid', 'failed', 'cancelled'] as const) {
    expect(payoutStates.filter((to) => mayPayoutBecome(ended, to))).toEqual([])
  }
})
