import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remainingBases, type LineBase, type RefundFacts } from './remaining-base.ts'

const line = (lineId: string, baseMinor: bigint, changes: Partial<LineBase> = {}): LineBase => ({
  lineId,
  position: Number(lineId.replace(/\D/g, '')),
  quantity: 2,
  removedQuantity: 0,
  baseMinor,
  ...changes,
})
let serial = 0
const refund = (lines: RefundFacts['lines'], changes: Partial<RefundFacts> = {}): RefundFacts => ({
  key: `refund ${++serial}`,
  createdAt: new Date('2026-11-20'),
  discrepancyMinor: 0n,
  lines,
  ...changes,
})
const of = (lineId: string, quantity: number, subtotalMinor: bigint) => ({ lineId, quantity, subtotalMinor })
const netOf = (lines: LineBase[], refunds: RefundFacts[]) =>
  [...remainingBases(lines, refunds)].map(([lineId, { netBaseMinor }]) => [lineId, netBaseMinor])

describe('D1-D3, D11: what is left of the base', () => {
  it.each([
    [
      'nothing refunded',
      [],
      [
        ['l1', 1000n],
        ['l2', 500n],
      ],
    ],
    [
      'one of two units',
      [refund([of('l1', 1, 500n)])],
      [
        ['l1', 500n],
        ['l2', 500n],
      ],
    ],
    [
      'all units, though the refund says a cent less',
      [refund([of('l1', 2, 999n)])],
      [
        ['l1', 0n],
        ['l2', 500n],
      ],
    ],
    [
      'shipping only',
      [refund([])],
      [
        ['l1', 1000n],
        ['l2', 500n],
      ],
    ],
    [
      'a discrepancy is spread by what is left',
      [refund([], { discrepancyMinor: 300n })],
      [
        ['l1', 800n],
        ['l2', 400n],
      ],
    ],
    [
      'a fully refunded line takes no share',
      [refund([of('l1', 2, 1000n)], { discrepancyMinor: 300n })],
      [
        ['l1', 0n],
        ['l2', 200n],
      ],
    ],
    [
      'money kept back earns nothing',
      [refund([of('l1', 2, 1000n)], { discrepancyMinor: -100n })],
      [
        ['l1', 0n],
        ['l2', 500n],
      ],
    ],
    [
      'a line of another order is not ours',
      [refund([of('l9', 1, 100n)])],
      [
        ['l1', 1000n],
        ['l2', 500n],
      ],
    ],
  ] as const)('%s', (_, refunds, expected) => {
    expect(netOf([line('l1', 1000n), line('l2', 500n)], [...refunds])).toEqual(expected)
  })

  it('units removed by an edit count once, also if Shopify reports them as a refund too', () => {
    const edited = line('l1', 900n, { quantity: 3, removedQuantity: 1 })
    expect(netOf([edited], [])).toEqual([['l1', 600n]])
    expect(netOf([edited], [refund([of('l1', 1, 300n)])])).toEqual([['l1', 600n]])
    expect(netOf([{ ...edited, removedQuantity: 3 }], [refund([of('l1', 1, 300n)])])).toEqual([['l1', 0n]])
  })

  it('a line whose base is zero or less has nothing to lose', () => {
    expect(netOf([line('l1', -50n), line('l2', 0n)], [refund([of('l1', 1, 0n)], { discrepancyMinor: 0n })])).toEqual([
      ['l1', 0n],
      ['l2', 0n],
    ])
  })

  it('D12: what is asked beyond the base is told, unless it is rounding of a minor unit a piece', () => {
    const excessOf = (...refunds: RefundFacts[]) => remainingBases([line('l1', 1000n)], refunds).get('l1')?.excessMinor
    expect(excessOf(refund([of('l1', 2, 1002n)]))).toBe(0n)
    expect(excessOf(refund([of('l1', 2, 1003n)]))).toBe(3n)
    expect(excessOf(refund([of('l1', 2, 1000n)]), refund([of('l1', 1, 500n)]))).toBe(500n)
    expect(excessOf(refund([], { discrepancyMinor: 1500n }))).toBe(500n)
  })
})

describe('properties', () => {
  const lines = fc
    .array(
      fc.record({ baseMinor: fc.bigInt({ min: -100n, max: 10n ** 7n }), quantity: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 4 },
    )
    .map((some) => some.map(({ baseMinor, quantity }, index) => line(`l${index}`, baseMinor, { quantity })))
  const refunds = fc
    .array(
      fc.record({
        day: fc.integer({ min: 1, max: 4 }),
        discrepancyMinor: fc.bigInt({ min: -500n, max: 10n ** 5n }),
        lines: fc.array(
          fc.record({
            line: fc.nat(3),
            quantity: fc.integer({ min: 0, max: 3 }),
            subtotalMinor: fc.bigInt({ min: 0n, max: 10n ** 6n }),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 5 },
    )
    .map((some) =>
      some.map(({ day, discrepancyMinor, lines: touched }, index): RefundFacts => ({
        key: `r${index}`,
        createdAt: new Date(Date.UTC(2026, 10, day)),
        discrepancyMinor,
        lines: touched.map(({ line: at, quantity, subtotalMinor }) => of(`l${at}`, quantity, subtotalMinor)),
      })),
    )

  it('D13: the order in which refunds are known does not matter', () => {
    const shuffled = refunds.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    )
    fc.assert(
      fc.property(lines, shuffled, (some, [known, arrived]) => {
        expect(netOf(some, arrived)).toEqual(netOf(some, known))
      }),
    )
  })

  it('nothing is left below zero or above the base, and every part is accounted for', () => {
    fc.assert(
      fc.property(lines, refunds, (some, known) => {
        const remaining = remainingBases(some, known)
        for (const { lineId, baseMinor } of some) {
          const { netBaseMinor, refundedMinor, removedMinor, discrepancyMinor } = remaining.get(lineId)!
          expect(netBaseMinor >= 0n).toBe(true)
          expect(netBaseMinor + refundedMinor + removedMinor + discrepancyMinor).toBe(baseMinor > 0n ? baseMinor : 0n)
        }
      }),
    )
  })

  it('D1: refunding unit by unit leaves exactly nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 1, max: 9 }), (unit, quantity) => {
        const sold = line('l1', unit * BigInt(quantity) - 1n, { quantity })
        const one = Array.from({ length: quantity }, () => refund([of('l1', 1, unit)]))
        expect(netOf([sold], one)).toEqual([['l1', 0n]])
      }),
    )
  })
})
