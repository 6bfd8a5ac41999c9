import { describe, expect, it } from 'vitest'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { chooseRate, type PlanFacts, type Presence } from './rate-choice.ts'

const day0 = new Date('2026-06-01T00:00:00Z')
const day = (n: number) => addDays(day0, n)

/** Rates as [from day, bps]; each holds until the next begins. */
function plan(id: string, rates: [number, number][], changes: Partial<PlanFacts> = {}): PlanFacts {
  const versions = rates.map(([from, rateBps], index) => {
    const next = rates[index + 1]
    return { id: `${id}_v${index}`, rateBps, startsAt: day(from), endsAt: next ? day(next[0]) : null }
  })
  return { id, kind: 'open', creatorId: null, productId: null, createdAt: day0, archivedAt: null, versions, ...changes }
}

type Ask = { at?: Date; presence?: Presence[]; creatorId?: string | null; productId?: string }
const ask = (plans: PlanFacts[], { at = day(1), presence = [], creatorId = 'crt_1', productId = 'prd_1' }: Ask = {}) =>
  chooseRate({ plans, creatorId, productId, at, presence, decreaseLockDays: 30 })

const since = (from: number, until: number | null = null): Presence => ({
  since: day(from),
  until: until === null ? null : day(until),
})

describe('B2: which plan', () => {
  const standard = plan('default', [[0, 1000]])
  const forProduct = plan('product', [[0, 2000]], { productId: 'prd_1' })
  const forCreator = plan('creator', [[0, 700]], { kind: 'targeted', creatorId: 'crt_1' })
  const forBoth = plan('both', [[0, 500]], { kind: 'targeted', creatorId: 'crt_1', productId: 'prd_1' })

  it.each([
    ['targeted for creator and product, even if lower', [standard, forProduct, forCreator, forBoth], 'both'],
    ['targeted for the creator', [standard, forProduct, forCreator], 'creator'],
    ['open for the product', [standard, forProduct], 'product'],
    ['the default', [standard], 'default'],
  ])('%s', (_, plans, expected) => {
    expect(ask(plans)?.planId).toBe(expected)
    expect(ask([...plans].reverse())?.planId).toBe(expected)
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
