import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resellerPrice } from './reseller-price.ts'

it.each([
  ['USD 19.99 and 12.5 %', 1999n, 1250, 250n],
  ['JPY 1,999 and 12.5 %: no decimals', 1999n, 1250, 250n],
  ['KWD 1.999 and 0.25 %: three decimals', 1999n, 25, 5n],
  ['C4: half a cent goes up', 20n, 250, 1n],
  ['C4: less than half goes down', 19n, 250, 0n],
  ['nothing is put on nothing', 0n, 5000, 0n],
])('%s', (_name, listMinor, marginBps, marginMinor) => {
  expect(resellerPrice(listMinor, marginBps)).toEqual({ priceMinor: listMinor + marginMinor, marginMinor })
})

it('is never below the shop’s price, and never falls as the margin rises', () => {
  const bps = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), bps, bps, (listMinor, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const { priceMinor } = resellerPrice(listMinor, low)
      expect(priceMinor >= listMinor).toBe(true)
      expect(resellerPrice(listMinor, high).priceMinor >= priceMinor).toBe(true)
    }),
  )
})
