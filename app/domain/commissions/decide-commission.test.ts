import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TouchFacts } from '#app/domain/attribution/touch-facts.ts'
import type { ChosenRate } from '#app/domain/programs/rate-facts.ts'
import { targetOf } from './commission-target.ts'
import { decideCommission, limitTo, termsOf, type DecisionFacts } from './decide-commission.ts'

const touch: TouchFacts = {
  id: 'tch_1', creatorId: 'crt_1', programId: 'prg_1', surface: 'TAG', contentId: 'post_1', productId: 'prd_1',
  shopId: 'shop_1', occurredAt: new Date('2026-11-19'), enrollmentInactiveFrom: null, creatorBannedAt: null,
} // prettier-ignore
const rate: ChosenRate = {
  planId: 'pln_1', rateVersionId: 'rtv_1', rateBps: 1250, fixedAmounts: null, storefrontBps: null, lock: null,
  flash: null, cap: null, tier: null,
} // prettier-ignore
const base = (baseMinor: bigint) => ({ grossMinor: baseMinor, discountMinor: 0n, includedTaxMinor: 0n, baseMinor })
const facts: DecisionFacts = {
  isTestOrder: false, isReplacement: false, exclusion: null, isGiftCard: false, quantity: 2, currency: 'USD',
  isStorefront: false, base: base(1999n), answer: { touch, step: 'TAG', considered: [] }, rate, indirectFactorBps: 5000,
  affiliatedFactorBps: 0,
  buyer: { accountId: null, emailIdentity: 'b@x.test', cardFingerprint: null, name: null, addressKey: null },
  creator: {
    accountId: 'acct_c', emailIdentity: 'c@x.test', payoutHashes: [], name: 'Lina', addressKeys: [], affiliation: null,
  },
} // prettier-ignore
const person = facts.creator
const decide = (changes: Partial<DecisionFacts> = {}) => decideCommission({ ...facts, ...changes })
const indirect = { touch, step: 'INDIRECT' as const, considered: [] }
const fixed = { ...rate, rateBps: 0, fixedAmounts: { USD: 150n, KWD: 1500n } }

describe('what a line pays, and why', () => {
  it.each<[string, Partial<DecisionFacts>, string, bigint]>([
    ['C4: 12.5% of 19.99', {}, 'ATTRIBUTED', 250n],
    ['C5: JPY has no decimals', { currency: 'JPY' }, 'ATTRIBUTED', 250n],
    ['C5: rounded to nothing', { base: base(3n) }, 'ROUNDED_TO_ZERO', 0n],
    ['C9: a base below zero', { base: base(-1n) }, 'BASE_NOT_POSITIVE', 0n],
    ['C10: a gift among the lines', { base: base(0n) }, 'BASE_NOT_POSITIVE', 0n],
    ['C1: a gift card', { isGiftCard: true }, 'GIFT_CARD', 0n],
    ['C11: a test order', { isTestOrder: true }, 'TEST_ORDER', 0n],
    ['I8: a replacement', { isReplacement: true }, 'REPLACEMENT', 0n],
    ['C11: a sample', { exclusion: 'SAMPLE_ORDER' }, 'SAMPLE_ORDER', 0n],
    ['C11: staff', { exclusion: 'STAFF_ORDER' }, 'STAFF_ORDER', 0n],
    ['C11: a draft order', { exclusion: 'DRAFT_ORDER' }, 'DRAFT_ORDER', 0n],
    ['C10: a renewal', { exclusion: 'SUBSCRIPTION_RENEWAL' }, 'SUBSCRIPTION_RENEWAL', 0n],
    ['nobody', { answer: { touch: null, step: null, considered: [] } }, 'ORGANIC', 0n],
    ['B2: no plan', { rate: null }, 'NO_RATE', 0n],
    ['A3: indirect at half the rate', { answer: indirect }, 'ATTRIBUTED', 125n],
    ['A3: indirect at none', { answer: indirect, indirectFactorBps: 0 }, 'NO_RATE', 0n],
    ['B1: a fixed amount for each unit', { rate: fixed }, 'ATTRIBUTED', 300n],
    ['B1: three decimals', { rate: fixed, currency: 'KWD' }, 'ATTRIBUTED', 3000n],
    ['B1: no amount in this currency', { rate: fixed, currency: 'EUR' }, 'NO_RATE', 0n],
    ['B1, C9: a fixed amount of nothing sold', { rate: fixed, base: base(0n) }, 'BASE_NOT_POSITIVE', 0n],
    ['A3, B1: half of the fixed amount', { rate: fixed, answer: indirect }, 'ATTRIBUTED', 150n],
    ['B7: flash added', { rate: { ...rate, flash: { id: 'f', kind: 'add', rateBps: 250 } } }, 'ATTRIBUTED', 300n],
    [
      'B7: flash in its place',
      { rate: { ...rate, flash: { id: 'f', kind: 'replace', rateBps: 500 } } },
      'ATTRIBUTED',
      100n,
    ],
    [
      'B6: a tier reached',
      { rate: { ...rate, tier: { schemeId: 's', fromMinor: 1n, rateBps: 2000 } } },
      'ATTRIBUTED',
      400n,
    ],
    [
      'B6: a tier never takes away',
      { rate: { ...rate, tier: { schemeId: 's', fromMinor: 1n, rateBps: 100 } } },
      'ATTRIBUTED',
      250n,
    ],
    ['the storefront rate', { isStorefront: true, rate: { ...rate, storefrontBps: 500 } }, 'ATTRIBUTED', 100n],
    ['no storefront rate of its own', { isStorefront: true }, 'ATTRIBUTED', 250n],
    ['a storefront rate of nothing', { isStorefront: true, rate: { ...rate, storefrontBps: 0 } }, 'NO_RATE', 0n],
  ])('%s', (_, changes, reasonCode, amountMinor) => {
    expect(decide(changes)).toMatchObject({ reasonCode, amountMinor })
  })

  it.each([
    ['A16: the official account, whatever the program says', 'official', 5000, 'OWN_SHOP', 0n],
    ['E12: whoever sells their own goods, by default', 'owner', 0, 'OWN_SHOP', 0n],
    ['E12: an employee, by default', 'employee', 0, 'SHOPS_PEOPLE', 0n],
    ['E12: an employee of a program that pays half', 'employee', 5000, 'ATTRIBUTED', 125n],
    ['E12: an agency of a program that pays all', 'agency', 10_000, 'ATTRIBUTED', 250n],
  ] as const)('%s', (_, affiliation, affiliatedFactorBps, reasonCode, amountMinor) => {
    const creator = person && { ...person, affiliation }
    expect(decide({ creator, affiliatedFactorBps })).toMatchObject({ reasonCode, amountMinor })
  })

  it('E8: buying from oneself comes before every other reason of the person', () => {
    const creator = person && { ...person, affiliation: 'employee' as const, emailIdentity: 'b@x.test' }
    expect(decide({ creator }).reasonCode).toBe('SELF_REFERRAL_EMAIL')
  })
})

describe('a line bought at a reseller’s price', () => {
  const resold = (marginMinor: bigint) => ({
    answer: { touch: { ...touch, resale: { marginMinor } }, step: 'RESELLER' as const, considered: [] },
    rate: null,
  })
  const sums = (discountMinor: bigint, includedTaxMinor: bigint) => ({
    grossMinor: 2200n, discountMinor, includedTaxMinor, baseMinor: 2200n - discountMinor - includedTaxMinor,
  }) // prettier-ignore

  it.each<[string, Partial<DecisionFacts>, string, bigint]>([
    ['the margin, and no rate on top of it', { base: sums(0n, 0n) }, 'RESELLER_MARGIN', 200n],
    ['a rate that holds plays no part', { base: sums(0n, 0n), rate }, 'RESELLER_MARGIN', 200n],
    ['C1: a discount of a tenth takes a tenth of it', { base: sums(220n, 0n) }, 'RESELLER_MARGIN', 180n],
    ['C2: tax in the price takes its part of it', { base: sums(0n, 367n) }, 'RESELLER_MARGIN', 167n],
    ['C9: nothing was paid', { base: sums(2200n, 0n) }, 'BASE_NOT_POSITIVE', 0n],
    ['C5: a margin of nothing', { base: sums(0n, 0n), ...resold(0n) }, 'ROUNDED_TO_ZERO', 0n],
    ['C11: a test order', { base: sums(0n, 0n), isTestOrder: true }, 'TEST_ORDER', 0n],
    ['E8: the seller bought it', { buyer: { ...facts.buyer, accountId: 'acct_c' } }, 'SELF_REFERRAL_ACCOUNT', 0n],
  ])('%s', (_, changes, reasonCode, amountMinor) => {
    expect(decide({ ...resold(200n), ...changes })).toMatchObject({ reasonCode, amountMinor, appliedBps: 0 })
  })

  it('E12: one of the shop’s own people gets their share of it', () => {
    const creator = person && { ...person, affiliation: 'employee' as const }
    const changes = { ...resold(200n), base: sums(0n, 0n), creator }
    expect(decide(changes)).toMatchObject({ reasonCode: 'SHOPS_PEOPLE', amountMinor: 0n })
    expect(decide({ ...changes, affiliatedFactorBps: 5000 })).toMatchObject({ amountMinor: 100n, fixedMinor: 100n })
  })

  it('C1: leaves the shop with what it would have had at its own price, to the rounding', () => {
    const cents = fc.bigInt({ min: 1n, max: 100_000n })
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 100 }), (listMinor, marginMinor, percentOff) => {
        const grossMinor = listMinor + marginMinor
        const discountMinor = (grossMinor * BigInt(percentOff)) / 100n
        const baseMinor = grossMinor - discountMinor
        const { amountMinor } = decide({
          ...resold(marginMinor),
          base: { grossMinor, discountMinor, includedTaxMinor: 0n, baseMinor },
        })
        const twice = 2n * ((baseMinor - amountMinor) * grossMinor - baseMinor * listMinor)
        expect(twice <= grossMinor && twice >= -grossMinor).toBe(true)
      }),
    )
  })
})

describe('B8: the cap', () => {
  it.each([
    [1000n, 250n, 'ATTRIBUTED'],
    [250n, 250n, 'ATTRIBUTED'],
    [249n, 249n, 'ATTRIBUTED'],
    [1n, 1n, 'ATTRIBUTED'],
    [0n, 0n, 'CAP_REACHED'],
    [-5n, 0n, 'CAP_REACHED'],
  ])('with %s left the line pays %s', (left, amountMinor, reasonCode) => {
    expect(limitTo(decide(), left)).toMatchObject({ amountMinor, reasonCode })
  })
})

describe('targets', () => {
  const someTerms = fc.record({
    rateBps: fc.integer({ min: 0, max: 10_000 }),
    fixedMinor: fc.option(fc.bigInt({ min: 0n, max: 100_000n }), { nil: null }),
    tierBps: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: null }),
    limitMinor: fc.option(fc.bigInt({ min: 0n, max: 100_000n }), { nil: null }),
    baseMinor: fc.bigInt({ min: 1n, max: 1_000_000n }),
  })

  it('D1: nothing left earns nothing, and more left never earns less', () => {
    fc.assert(
      fc.property(someTerms, fc.bigInt({ min: 0n, max: 1_000_000n }), fc.bigInt({ min: 0n, max: 1_000n }), (terms, net, more) => {
        expect(targetOf(terms, 0n)).toBe(0n)
        expect(targetOf(terms, net) <= targetOf(terms, net + more)).toBe(true)
        expect(targetOf(terms, net) >= 0n).toBe(true)
      }),
    ) // prettier-ignore
  })

  it('B8: never above what was left of the cap', () => {
    fc.assert(
      fc.property(someTerms, fc.bigInt({ min: 0n, max: 1_000_000n }), (terms, net) => {
        if (terms.limitMinor !== null) expect(targetOf(terms, net) <= terms.limitMinor).toBe(true)
      }),
    )
  })

  it('D1: refunds in any number of steps end where one of all of them does', () => {
    fc.assert(
      fc.property(someTerms, fc.array(fc.bigInt({ min: 0n, max: 300_000n }), { maxLength: 6 }), (terms, parts) => {
        let [net, booked] = [terms.baseMinor, targetOf(terms, terms.baseMinor)]
        for (const part of parts) {
          net = net > part ? net - part : 0n
          booked += targetOf(terms, net) - booked
        }
        expect(booked).toBe(targetOf(terms, net))
        expect(booked + (targetOf(terms, 0n) - booked)).toBe(0n)
      }),
    )
  })

  it('B5: what is decided is the target of the whole base', () => {
    fc.assert(
      fc.property(
        fc.record({ rateBps: fc.integer({ min: 1, max: 10_000 }), base: fc.bigInt({ min: -10n, max: 9_999_999n }) }),
        fc.bigInt({ min: 0n, max: 5_000n }),
        ({ rateBps, base: baseMinor }, left) => {
          const decided = limitTo(decide({ rate: { ...rate, rateBps }, base: base(baseMinor) }), left)
          expect(decided.amountMinor).toBe(targetOf(termsOf(decided, baseMinor), baseMinor))
        },
      ),
    )
  })
})
