import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentOf, toCurrencyCode } from './currency.ts'
import { allocate, applyBasisPoints, divideRoundHalfAway, parseDecimal, sum, toDecimal, toMoneyView } from './money.ts'

const currencies = ['USD', 'JPY', 'KWD', 'EUR', 'KRW', 'BHD', 'IDR']
const currency = fc.constantFrom(...currencies)
const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

describe('C6: amounts are read with the exponent of their currency', () => {
  it.each([
    ['19.99', 'USD', 1999n],
    ['24.0', 'USD', 2400n],
    ['1999', 'JPY', 1999n],
    ['1999.00', 'JPY', 1999n],
    ['1.999', 'KWD', 1999n],
    ['1.9', 'BHD', 1900n],
    ['-0.05', 'USD', -5n],
    ['0', 'TND', 0n],
    ['90071992547409930.01', 'USD', 9007199254740993001n],
  ])('%s %s is %s minor units', (text, code, expected) => {
    expect(parseDecimal(text, code)).toBe(expected)
  })

  it.each([
    ['1.999', 'USD'],
    ['19.5', 'JPY'],
    ['1,99', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
    ['.5', 'USD'],
    ['NaN', 'USD'],
  ])('refuses %j in %s instead of guessing', (text, code) => {
    expect(() => parseDecimal(text, code)).toThrow()
  })

  it.each(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX'])('%s has no decimals', (code) => {
    expect(exponentOf(toCurrencyCode(code))).toBe(0)
  })

  it.each(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])('%s has three decimals', (code) => {
    expect(exponentOf(toCurrencyCode(code))).toBe(3)
  })

  it('writing and reading gives the same amount, for every currency and sign', () => {
    fc.assert(
      fc.property(amount, currency, (minor, code) => {
        expect(parseDecimal(toDecimal(minor, code), code)).toBe(minor)
      }),
    )
  })

  it('shows an amount as exact text with its currency', () => {
    expect(toMoneyView(5n, 'USD')).toEqual({ amount: '0.05', currency: 'USD' })
    expect(toMoneyView(-1999n, 'KWD')).toEqual({ amount: '-1.999', currency: 'KWD' })
    expect(() => toMoneyView(5n, 'usd')).toThrow()
  })
})

describe('C4, C5: a share of an amount, rounded half away from zero', () => {
  it.each([
    ['USD 19.99 at 12.5%', '19.99', 'USD', 1250, '2.50'],
    ['JPY 1999 at 12.5%', '1999', 'JPY', 1250, '250'],
    ['KWD 1.999 at 12.5%', '1.999', 'KWD', 1250, '0.250'],
    ['JPY 3 at 10%', '3', 'JPY', 1000, '0'],
    ['USD 0.05 at 10%', '0.05', 'USD', 1000, '0.01'],
    ['JPY 5 at 10%', '5', 'JPY', 1000, '1'],
    ['IDR 10050.00 at 0.01%', '10050.00', 'IDR', 1, '1.01'],
    ['USD 10.00 at 0%', '10.00', 'USD', 0, '0.00'],
    ['USD 10.00 at 100%', '10.00', 'USD', 10_000, '10.00'],
  ])('%s', (_, text, code, bps, expected) => {
    expect(toDecimal(applyBasisPoints(parseDecimal(text, code), bps), code)).toBe(expected)
  })

  it('is within half a unit of the exact share, and never on the near side of a half', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (minor, bps) => {
        const rounded = applyBasisPoints(minor, bps)
        const errorTimes10000 = rounded * 10_000n - minor * BigInt(bps)
        const magnitude = errorTimes10000 < 0n ? -errorTimes10000 : errorTimes10000
        expect(magnitude <= 5_000n).toBe(true)
        if (magnitude === 5_000n) expect(errorTimes10000 > 0n).toBe(minor > 0n)
      }),
    )
  })

  it('treats a negative amount as the mirror of the positive one', () => {
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        expect(divideRoundHalfAway(-numerator, denominator)).toBe(-divideRoundHalfAway(numerator, denominator))
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN])('does not take %s as a rate', (bps) => {
    expect(() => applyBasisPoints(100n, bps)).toThrow('basis points')
  })
})

describe('C3: a discount is allocated by largest remainder', () => {
  it.each([
    ['even thirds', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['ties go to the earlier part', 1n, [5n, 5n], [1n, 0n]],
    ['the largest remainder is served first', 10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    ['zero-price lines get nothing', 7n, [0n, 3n, 0n, 4n], [0n, 3n, 0n, 4n]],
    ['nothing to allocate', 0n, [0n, 0n], [0n, 0n]],
  ])('%s', (_, total, weights, expected) => {
    expect(allocate(total, weights)).toEqual(expected)
  })

  it('the parts sum to the total, each within one unit of its exact share, and zero weights get zero', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, shares) => {
        const totalWeight = sum(shares)
        fc.pre(totalWeight > 0n)
        const parts = allocate(total, shares)
        expect(sum(parts)).toBe(total)
        parts.forEach((part, index) => {
          const weight = shares[index] ?? 0n
          const floor = (total * weight) / totalWeight
          expect(part === floor || part === floor + 1n).toBe(true)
          if (weight === 0n) expect(part).toBe(0n)
        })
      }),
    )
  })

  it('refuses to lose an amount that nothing can carry', () => {
    expect(() => allocate(5n, [0n, 0n])).toThrow('nothing to allocate')
    expect(() => allocate(-5n, [1n])).toThrow('zero or more')
    expect(() => allocate(5n, [-1n, 2n])).toThrow('zero or more')
  })
})
