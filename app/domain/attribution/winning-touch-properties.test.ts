import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedAt, ago, hoursAgo, ask, session } from '#test/support/touches.ts'
import type { TouchFacts } from './touch-facts.ts'

describe('properties', () => {
  const surface = fc.constantFrom('CODE', 'LIVE', 'TAG', 'LINK', 'PROFILE', 'EMBED')
  const anyTouch = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    creatorId: fc.constantFrom('crt_1', 'crt_2', 'crt_3'),
    programId: fc.constantFrom('prg_1', null),
    surface,
    contentId: fc.constantFrom(null, null, 'post_1'),
    isAtCheckout: fc.boolean(),
    lifetime: fc.constantFrom(undefined, undefined, { broughtAt: ago(20), days: 30 }),
    productId: fc.constantFrom('prd_1', 'prd_2', null),
    shopId: fc.constantFrom('shop_1', 'shop_1', 'shop_2'),
    occurredAt: fc.integer({ min: -40 * 24, max: 2 }).map((hours) => hoursAgo(-hours)),
    enrollmentInactiveFrom: fc.constantFrom(null, ago(3)),
    creatorBannedAt: fc.constantFrom(null, ago(2)),
    code: fc.option(
      fc.record({
        discountMinor: fc.bigInt({ min: 0n, max: 3n }),
        place: fc.nat(2),
        endedAt: fc.constantFrom(null, ago(1)),
      }),
      { nil: undefined },
    ),
    session: fc.constantFrom(undefined, session(ago(2), null), session(ago(2), ago(1))),
  })
  const touches = fc.uniqueArray(anyTouch as fc.Arbitrary<TouchFacts>, { selector: ({ id }) => id, maxLength: 12 })

  it('A4: the order in which touches are given does not matter', () => {
    fc.assert(
      fc.property(
        touches.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          expect(ask(shuffled)).toEqual(ask(some))
        },
      ),
    )
  })

  it('A1: later touches change nothing, and every touch gets exactly one verdict', () => {
    fc.assert(
      fc.property(touches, (some) => {
        const answer = ask(some)
        const before = ask(some.filter(({ occurredAt }) => occurredAt <= placedAt))
        expect(answer.touch).toEqual(before.touch)
        expect(answer.considered).toHaveLength(some.length)
        expect(answer.considered.filter(({ verdict }) => verdict === 'WON')).toHaveLength(answer.touch ? 1 : 0)
      }),
    )
  })

  it('taking away a loser never changes the winner', () => {
    fc.assert(
      fc.property(touches, fc.nat(), (some, index) => {
        const { touch: winner } = ask(some)
        const losers = some.filter(({ id }) => id !== winner?.id)
        const gone = losers[index % Math.max(1, losers.length)]
        expect(ask(some.filter((one) => one !== gone)).touch).toEqual(winner)
      }),
    )
  })
})
