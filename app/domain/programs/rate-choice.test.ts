import { describe, expect, it } from 'vitest'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { chooseRate } from './rate-choice.ts'
import type { FixedAmounts, PlanFacts, Presence, RateChoiceFacts, RatedLine } from './rate-facts.ts'

const day0 = new Date('2026-06-01T00:00:00Z')
const day = (n: number) => addDays(day0, n)

/** Rates as [from day, bps]; each holds until the next begins. */
function plan(id: string, rates: [number, number][], changes: Partial<PlanFacts> = {}): PlanFacts {
  const versions = rates.map(([from, rateBps], index) => {
    const next = rates[index + 1]
    const endsAt = next ? day(next[0]) : null
    return { id: `${id}_v${index}`, rateBps, fixedAmounts: null, storefrontBps: null, startsAt: day(from), endsAt }
  })
  const scope = { kind: 'open', creatorId: null, productId: null, collectionId: null }
  return { id, ...scope, cap: null, createdAt: day0, archivedAt: null, versions, ...changes }
}

/** Fixed amounts per unit from the first day on. */
function fixedPlan(id: string, fixedAmounts: FixedAmounts, changes: Partial<PlanFacts> = {}): PlanFacts {
  const made = plan(id, [[0, 0]], changes)
  return { ...made, versions: made.versions.map((version) => ({ ...version, fixedAmounts })) }
}

const ask = (plans: PlanFacts[], changes: Partial<RateChoiceFacts> = {}) =>
  chooseRate({
    plans, creatorId: 'crt_1', productId: 'prd_1', at: day(1), presence: [], decreaseLockDays: 30, ...changes,
  }) // prettier-ignore

const dollars = (baseMinor: bigint, changes: Partial<RatedLine> = {}): RatedLine => ({
  currency: 'USD', baseMinor, quantity: 1, isStorefront: false, ...changes,
}) // prettier-ignore

const since = (from: number, until: number | null = null): Presence => ({
  since: day(from),
  until: until === null ? null : day(until),
})

describe('B2: which plan', () => {
  const standard = plan('default', [[0, 1000]])
  const forProduct = plan('product', [[0, 2000]], { productId: 'prd_1' })
  const forCreator = plan('creator', [[0, 700]], { kind: 'targeted', creatorId: 'crt_1' })
  const forBoth = plan('both', [[0, 500]], { kind: 'targeted', creatorId: 'crt_1', productId: 'prd_1' })

  const forCollection = plan('collection', [[0, 1500]], { collectionId: 'col_1' })
  const forCreatorsCollection = plan('creatorsCollection', [[0, 600]], {
    kind: 'targeted',
    creatorId: 'crt_1',
    collectionId: 'col_1',
  })
  const ranked = [forBoth, forCreatorsCollection, forCreator, forProduct, forCollection, standard]

  it.each([
    ['targeted for creator and product, even if lower', ranked, 'both'],
    ['targeted for a collection', ranked.slice(1), 'creatorsCollection'],
    ['targeted for the creator', ranked.slice(2), 'creator'],
    ['open for the product', ranked.slice(3), 'product'],
    ['open for a collection', ranked.slice(4), 'collection'],
    ['the default', ranked.slice(5), 'default'],
  ])('%s', (_, plans, expected) => {
    const collectionIds = ['col_1']
    expect(ask(plans, { collectionIds })?.planId).toBe(expected)
    expect(ask([...plans].reverse(), { collectionIds })?.planId).toBe(expected)
  })

  it('a plan of a collection that the product is not in does not apply', () => {
    expect(ask([standard, forCollection], { collectionIds: ['col_2'] })?.planId).toBe('default')
  })

  it('plans of other creators and products do not apply', () => {
    const others = [
      plan('a', [[0, 100]], { kind: 'targeted', creatorId: 'crt_2' }),
      plan('b', [[0, 100]], { productId: 'prd_2' }),
      plan('c', [[0, 100]], { kind: 'targeted', creatorId: 'crt_1', productId: 'prd_2' }),
    ]
    expect(ask([...others, standard])?.planId).toBe('default')
    expect(ask(others)).toBeNull()
  })

  it('of equally specific plans the one created earlier', () => {
    const later = plan('later', [[0, 3000]], { createdAt: addMilliseconds(day0, 1) })
    expect(ask([later, standard])?.planId).toBe('default')
  })

  it('a plan made or archived at another time does not reach back or forward', () => {
    const young = plan('young', [[5, 3000]], { productId: 'prd_1', createdAt: day(5) })
    const gone = plan('gone', [[0, 4000]], { productId: 'prd_1', archivedAt: day(3) })
    expect(ask([standard, young, gone], { at: day(2) })?.planId).toBe('gone')
    expect(ask([standard, young, gone], { at: day(3) })?.planId).toBe('default')
    expect(ask([standard, young, gone], { at: day(5) })?.planId).toBe('young')
  })
})

describe('B3: which version', () => {
  const changed = plan('default', [[0, 1000], [10, 2000]]) // prettier-ignore
  it.each([
    ['before the change', addMilliseconds(day(10), -1), 1000],
    ['at the instant of the change', day(10), 2000],
    ['after it', day(11), 2000],
  ])('%s', (_, at, expected) => {
    expect(ask([changed], { at })?.rateBps).toBe(expected)
  })

  it('before the first version there is no rate', () => {
    expect(ask([changed], { at: addMilliseconds(day0, -1) })).toBeNull()
  })
})

describe('B4: a decrease keeps the old rate for those who had the product up', () => {
  const lowered = plan('default', [[0, 2000], [10, 1000]]) // prettier-ignore
  it.each([
    ['up before the change: the old rate', [since(3)], day(20), 2000],
    ['up since the very instant of the change: the old rate', [since(10)], day(20), 2000],
    ['one millisecond before 30 days are over: the old rate', [since(3)], addMilliseconds(day(40), -1), 2000],
    ['after exactly 30 days: the new rate', [since(3)], day(40), 1000],
    ['put up after the change: the new rate at once', [since(11)], day(20), 1000],
    ['never up: the new rate at once', [], day(20), 1000],
    ['taken down in between: the lock is lost', [since(3, 15)], day(20), 1000],
    ['taken down and put up again: still lost', [since(3, 15), since(16)], day(20), 1000],
    ['taken down, but another post of it stayed: the old rate', [since(3, 15), since(4)], day(20), 2000],
    ['taken down later than the order: the old rate', [since(3, 25)], day(20), 2000],
  ])('%s', (_, presence, at, expected) => {
    expect(ask([lowered], { at, presence })?.rateBps).toBe(expected)
  })

  it('says which version is locked and until when', () => {
    const rate = ask([lowered], { at: day(20), presence: [since(3)] })
    expect(rate).toMatchObject({ rateVersionId: 'default_v0', lock: { rateVersionId: 'default_v0', until: day(40) } })
    expect(ask([lowered], { at: day(20) })).toMatchObject({ rateVersionId: 'default_v1', lock: null })
  })

  it('an increase applies from its start, with no lock on the lower rate', () => {
    const raised = plan('default', [[0, 1000], [10, 2000]]) // prettier-ignore
    expect(ask([raised], { at: day(10), presence: [since(3)] })).toMatchObject({ rateBps: 2000, lock: null })
  })

  it('during a lock a later rise above the locked rate wins, a smaller one does not', () => {
    const rates: [number, number][] = [[0, 2000], [10, 1000], [15, 1500], [20, 2500]] // prettier-ignore
    const moved = plan('default', rates)
    expect(ask([moved], { at: day(16), presence: [since(3)] })?.rateBps).toBe(2000)
    expect(ask([moved], { at: day(21), presence: [since(3)] })).toMatchObject({ rateBps: 2500, lock: null })
  })

  it('two decreases: each locks its own old rate for its own 30 days', () => {
    const twice = plan('default', [[0, 2000], [10, 1500], [30, 1000]]) // prettier-ignore
    expect(ask([twice], { at: day(39), presence: [since(3)] })?.rateBps).toBe(2000)
    expect(ask([twice], { at: day(40), presence: [since(3)] })?.rateBps).toBe(1500)
    expect(ask([twice], { at: day(60), presence: [since(3)] })?.rateBps).toBe(1000)
    expect(ask([twice], { at: day(39), presence: [since(12)] })?.rateBps).toBe(1500)
  })
})

describe('B4: what else makes a line earn less', () => {
  const standard = plan('default', [[0, 1000]])
  const upSince = { presence: [since(3)] }

  it('an archived plan keeps its rate for those who had the product up', () => {
    const gone = plan('gone', [[0, 2000]], { productId: 'prd_1', archivedAt: day(10) })
    const locked = { planId: 'gone', rateBps: 2000, lock: { rateVersionId: 'gone_v0', until: day(40) } }
    expect(ask([standard, gone], { at: day(20), ...upSince })).toMatchObject(locked)
    expect(ask([standard, gone], { at: day(20) })).toMatchObject({ planId: 'default', lock: null })
    expect(ask([standard, gone], { at: day(40), ...upSince })).toMatchObject({ planId: 'default', lock: null })
  })

  it('a lower open plan for the product, or for a collection of it', () => {
    const lower = plan('lower', [[10, 500]], { productId: 'prd_1', createdAt: day(10) })
    expect(ask([standard, lower], { at: day(20), ...upSince })?.rateBps).toBe(1000)
    expect(ask([standard, lower], { at: day(20) })?.rateBps).toBe(500)
    const ofCollection = plan('lower', [[10, 500]], { collectionId: 'col_1', createdAt: day(10) })
    const inCollection = { collectionIds: ['col_1'], at: day(20) }
    expect(ask([standard, ofCollection], { ...inCollection, ...upSince })?.rateBps).toBe(1000)
    expect(ask([standard, ofCollection], inCollection)?.rateBps).toBe(500)
  })

  it('a targeted plan is an agreement of its own: it wins at once, even if lower', () => {
    const agreed = plan('agreed', [[10, 500]], { kind: 'targeted', creatorId: 'crt_1', createdAt: day(10) })
    expect(ask([standard, agreed], { at: day(20), ...upSince })).toMatchObject({ rateBps: 500, lock: null })
  })

  it('the product taken out of the program', () => {
    const place = { productMode: 'all', said: { isIncluded: false, at: day(10) } }
    expect(ask([standard], { at: day(20), place, ...upSince })?.rateBps).toBe(1000)
    expect(ask([standard], { at: day(20), place })).toBeNull()
    expect(ask([standard], { at: day(9), place })?.rateBps).toBe(1000)
  })

  it('fixed amounts: lower amounts are a decrease, in the currency of the line', () => {
    const made = plan('default', [[0, 0], [10, 0]]) // prettier-ignore
    const versions = made.versions.map((version, index) => ({
      ...version,
      fixedAmounts: index === 0 ? { USD: 500n, EUR: 400n } : { USD: 300n, EUR: 450n },
    }))
    const lowered = { ...made, versions }
    const at = day(20)
    expect(ask([lowered], { at, ...upSince, line: dollars(5000n) })?.rateVersionId).toBe('default_v0')
    expect(ask([lowered], { at, ...upSince, line: dollars(5000n, { currency: 'EUR' }) })?.rateVersionId).toBe(
      'default_v1',
    )
  })

  it('a percentage in place of an amount: what the line would have earned decides', () => {
    const made = plan('default', [[0, 0], [10, 1000]]) // prettier-ignore
    const versions = made.versions.map((version, index) => ({
      ...version,
      fixedAmounts: index === 0 ? { USD: 500n } : null,
    }))
    const changed = { ...made, versions }
    expect(ask([changed], { at: day(20), ...upSince, line: dollars(4000n) })?.rateVersionId).toBe('default_v0')
    expect(ask([changed], { at: day(20), ...upSince, line: dollars(6000n) })?.rateVersionId).toBe('default_v1')
  })
})

describe('what the program holds', () => {
  const standard = plan('default', [[0, 1000]])
  it.each([
    ['everything, and nothing was said', 'all', null, true],
    ['everything but this', 'all', { isIncluded: false, at: day0 }, false],
    ['only what is put in, and this was not', 'chosen', null, false],
    ['only what is put in, like this', 'chosen', { isIncluded: true, at: day0 }, true],
    ['only what is put in, and this only later', 'chosen', { isIncluded: true, at: day(2) }, false],
    ['this until later', 'chosen', { isIncluded: false, at: day(2) }, true],
  ])('%s', (_, productMode, said, expected) => {
    expect(ask([standard], { place: { productMode, said } }) !== null).toBe(expected)
  })

  it('a targeted plan that names the product needs no place in the program', () => {
    const named = plan('named', [[0, 1500]], { kind: 'targeted', creatorId: 'crt_1', productId: 'prd_1' })
    expect(ask([standard, named], { place: { productMode: 'chosen', said: null } })?.planId).toBe('named')
  })
})

describe('B1, B9: fixed amounts beside percentages', () => {
  const tenPercent = plan('percent', [[0, 1000]], { collectionId: 'col_1' })
  const fiveDollars = fixedPlan('fixed', { USD: 500n }, { collectionId: 'col_2', createdAt: addMilliseconds(day0, 1) })
  const both = [tenPercent, fiveDollars]
  const collectionIds = ['col_1', 'col_2']

  it.each([
    ['a dear line earns more by the percentage', dollars(6000n), 'percent'],
    ['a cheap line earns more by the amount', dollars(4000n), 'fixed'],
    ['the same money: the one created earlier', dollars(5000n), 'percent'],
    ['two units earn the amount twice', dollars(8000n, { quantity: 2 }), 'fixed'],
    ['no amount in the currency of the line', dollars(4000n, { currency: 'EUR' }), 'percent'],
  ])('%s', (_, line, expected) => {
    expect(ask(both, { collectionIds, line })?.planId).toBe(expected)
    expect(ask([...both].reverse(), { collectionIds, line })?.planId).toBe(expected)
  })

  it('compares inside one rank only: a targeted plan wins even if it earns less', () => {
    const targeted = plan('targeted', [[0, 100]], { kind: 'targeted', creatorId: 'crt_1' })
    expect(ask([targeted, ...both], { collectionIds, line: dollars(4000n) })?.planId).toBe('targeted')
  })

  it('a plan with no amount in the currency leaves the line to the next plan', () => {
    const open = plan('default', [[0, 700]])
    const line = dollars(4000n, { currency: 'KWD' })
    expect(ask([open, fixedPlan('fixed', { USD: 500n }, { productId: 'prd_1' })], { line })?.planId).toBe('default')
  })
})

it('B5: returns everything that is snapshotted', () => {
  const capped = plan('default', [[0, 1000]], { cap: { capMinor: 5000n, capPeriod: 'month' } })
  const flash = {
    id: 'fla_1', productId: null, creatorId: null, kind: 'add' as const, rateBps: 300,
    startsAt: day(0), endsAt: day(2), createdAt: day0, cancelledAt: null,
  } // prettier-ignore
  const scheme = {
    id: 'tis_1', mode: 'marginal' as const, period: 'month' as const, startsAt: day0, endsAt: null,
    steps: [{ fromMinor: 100_000n, rateBps: 1500 }],
  } // prettier-ignore
  const rate = ask([capped], { flashes: [flash], tierSchemes: [scheme], settledMinor: 100_000n })
  expect(rate).toEqual({
    planId: 'default',
    rateVersionId: 'default_v0',
    rateBps: 1000,
    fixedAmounts: null,
    storefrontBps: null,
    adsBps: null,
    lock: null,
    flash: { id: 'fla_1', kind: 'add', rateBps: 300 },
    cap: { capMinor: 5000n, capPeriod: 'month' },
    tier: { schemeId: 'tis_1', fromMinor: 100_000n, rateBps: 1500 },
  })
})
