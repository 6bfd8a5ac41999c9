import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#app/kernel/clock.ts'
import { rateOfVersion, moneyOf } from './applied-rate.ts'
import { chooseRate } from './rate-choice.ts'
import type { PlanFacts, RateChoiceFacts, RateVersionFacts } from './rate-facts.ts'

const day0 = new Date('2026-06-01T00:00:00Z')
const day = (n: number) => addDays(day0, n)
const line = { currency: 'USD', baseMinor: 4_000n, quantity: 2, isStorefront: false }

const versions = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 20 }),
      bps: fc.integer({ min: 100, max: 8000 }),
      isFixed: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((steps) => {
    let from = 0
    return steps.map(({ after, bps, isFixed }, index): RateVersionFacts => {
      const startsAt = day(from)
      from += after
      return {
        id: `v${index}`, rateBps: isFixed ? 0 : bps, fixedAmounts: isFixed ? { USD: BigInt(bps) } : null, storefrontBps: null,
        startsAt, endsAt: index === steps.length - 1 ? null : day(from),
      } // prettier-ignore
    })
  })

const plan = fc
  .record({
    versions,
    isTargeted: fc.boolean(),
    width: fc.constantFrom('product', 'collection', 'all'),
    createdOn: fc.integer({ min: 0, max: 10 }),
    archivedOn: fc.option(fc.integer({ min: 11, max: 60 })),
  })
  .map(({ isTargeted, width, createdOn, archivedOn, ...rest }): Omit<PlanFacts, 'id'> => ({
    ...rest,
    kind: isTargeted ? 'targeted' : 'open',
    creatorId: isTargeted ? 'crt_1' : null,
    productId: width === 'product' ? 'prd_1' : null,
    collectionId: width === 'collection' ? 'col_1' : null,
    cap: null,
    createdAt: day(createdOn),
    archivedAt: archivedOn === null ? null : day(archivedOn),
  }))

const question = fc.record({
  plans: fc.array(plan, { maxLength: 5 }).map((plans) => plans.map((one, index) => ({ ...one, id: `pln_${index}` }))),
  at: fc.integer({ min: 0, max: 90 }).map(day),
  presence: fc.array(fc.record({ since: fc.integer({ min: 0, max: 60 }).map(day), until: fc.constant(null) }), {
    maxLength: 1,
  }),
})

const ask = (facts: Pick<RateChoiceFacts, 'plans' | 'at' | 'presence'>) =>
  chooseRate({ ...facts, creatorId: 'crt_1', productId: 'prd_1', collectionIds: ['col_1'], line, decreaseLockDays: 30 })

const worth = (rate: NonNullable<ReturnType<typeof ask>>) =>
  moneyOf(rateOfVersion(rate, line) ?? { bps: 0, perUnitMinor: null }, line)

it('B2, B9: the order in which plans and versions are read does not matter', () => {
  fc.assert(
    fc.property(question, (facts) => {
      const turned = facts.plans.map((one) => ({ ...one, versions: [...one.versions].reverse() })).reverse()
      expect(ask({ ...facts, plans: turned })).toEqual(ask(facts))
    }),
    { numRuns: 500 },
  )
})

it('B4: a lock never pays less than what holds without it, and is over within its days', () => {
  fc.assert(
    fc.property(question, (facts) => {
      const locked = ask(facts)
      const plain = ask({ ...facts, presence: [] })
      if (!locked?.lock) {
        expect(locked).toEqual(plain)
        return
      }
      expect(locked.lock.until > facts.at && locked.lock.until <= addDays(facts.at, 30)).toBe(true)
      expect(plain === null || worth(locked) >= worth(plain)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
