import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '#app/kernel/money.ts'
import { inPaidCurrency, refundShare } from './refund-share.ts'

const nothing = { units: 0, subtotalMinor: 0n, taxMinor: 0n }

describe('C3, D1: what units of a line are worth', () => {
  it.each([
    ['one of three at 9.99 with 1.00 off', 1, nothing, { subtotalMinor: 966n, taxMinor: 67n }],
    ['two of three', 2, nothing, { subtotalMinor: 1932n, taxMinor: 134n }],
    ['the last of three', 1, { units: 2, subtotalMinor: 1932n, taxMinor: 134n }, { subtotalMinor: 965n, taxMinor: 66n }],
    ['the last one, after a generous refund', 1, { units: 2, subtotalMinor: 2900n, taxMinor: 300n }, { subtotalMinor: 0n, taxMinor: 0n }],
  ] as const)('%s, tax on top', (_what, units, before, expected) => {
    const line = { quantity: 3, unitPriceMinor: 999n, discountMinor: 100n, taxMinor: 200n }
    expect(refundShare(line, units, { before, taxesIncluded: false })).toEqual(expected)
  }) // prettier-ignore

  it('a price that contains its tax is split into both', () => {
    const line = { quantity: 2, unitPriceMinor: 1190n, discountMinor: 0n, taxMinor: 380n }
    const shares = refundShare(line, 1, { before: nothing, taxesIncluded: true })
    expect(shares).toEqual({ subtotalMinor: 1000n, taxMinor: 190n })
  })

  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPriceMinor: fc.bigInt({ min: 0n, max: 99_999n }),
    discountBps: fc.integer({ min: 0, max: 10_000 }),
    taxMinor: fc.bigInt({ min: 0n, max: 9_999n }),
  })

  it('any way of sending a line back in parts sums to the line', () => {
    fc.assert(
      fc.property(line, fc.array(fc.integer({ min: 1, max: 4 })), fc.boolean(), (drawn, cuts, taxesIncluded) => {
        const merchandise = drawn.unitPriceMinor * BigInt(drawn.quantity)
        const discountMinor = (merchandise * BigInt(drawn.discountBps)) / 10_000n
        const gross = merchandise - discountMinor
        const taxMinor = taxesIncluded && drawn.taxMinor > gross ? gross : drawn.taxMinor
        const sold = { ...drawn, discountMinor, taxMinor }
        let before = nothing
        for (const cut of [...cuts, sold.quantity]) {
          const units = Math.min(cut, sold.quantity - before.units)
          if (units === 0) continue
          const share = refundShare(sold, units, { before, taxesIncluded })
          expect(share.subtotalMinor >= 0n && share.taxMinor >= 0n).toBe(true)
          before = {
            units: before.units + units,
            subtotalMinor: before.subtotalMinor + share.subtotalMinor,
            taxMinor: before.taxMinor + share.taxMinor,
          }
        }
        expect(before.subtotalMinor + before.taxMinor).toBe(taxesIncluded ? gross : gross + taxMinor)
      }),
    )
  })

  it('C8: partial refunds in another currency sum to what was paid', () => {
    const rate = { shopTotalMinor: 4_503n, paidTotalMinor: 6_789n }
    const parts = [1_000n, 1n, 1_501n, 2_001n]
    let before = 0n
    const paid = parts.map((part) => {
      const amount = inPaidCurrency(part, before, rate)
      before += part
      return amount
    })
    expect(sum(paid)).toBe(rate.paidTotalMinor)
  })
})
