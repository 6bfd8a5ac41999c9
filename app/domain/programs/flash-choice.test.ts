import { describe, expect, it } from 'vitest'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { chooseFlash } from './flash-choice.ts'
import { chooseRate } from './rate-choice.ts'
import type { FlashRateFacts, PlanFacts } from './rate-facts.ts'

const day0 = new Date('2026-06-01T00:00:00Z')
const day = (n: number) => addDays(day0, n)

const flash = (id: string, changes: Partial<FlashRateFacts> = {}): FlashRateFacts => ({
  id, productId: null, creatorId: null, kind: 'add', rateBps: 500,
  startsAt: day(2), endsAt: day(4), createdAt: day0, cancelledAt: null, ...changes,
}) // prettier-ignore
const ask = (flashes: FlashRateFacts[], at = day(3)) =>
  chooseFlash({ flashes, creatorId: 'crt_1', productId: 'prd_1', at })?.id ?? null

describe('B7: a flash rate holds iff placed in [start, end)', () => {
  it.each([
    ['just before it starts', addMilliseconds(day(2), -1), null],
    ['at its start', day(2), 'flash'],
    ['just before its end', addMilliseconds(day(4), -1), 'flash'],
    ['at its end the normal rate applies', day(4), null],
  ])('%s', (_, at, expected) => expect(ask([flash('flash')], at)).toBe(expected))

  it('cancelled: what was placed before keeps it', () => {
    const cancelled = flash('flash', { cancelledAt: day(3) })
    expect(ask([cancelled], addMilliseconds(day(3), -1))).toBe('flash')
    expect(ask([cancelled], day(3))).toBeNull()
  })

  it.each([
    ['for creator and product', ['all', 'product', 'creator', 'both'], 'both'],
    ['for the creator', ['all', 'product', 'creator'], 'creator'],
    ['for the product', ['all', 'product'], 'product'],
    ['for everything', ['all'], 'all'],
    ['of others', ['other creator', 'other product'], null],
  ])('of several the most specific: %s', (_, ids, expected) => {
    const known: Record<string, FlashRateFacts> = {
      all: flash('all'),
      product: flash('product', { productId: 'prd_1' }),
      creator: flash('creator', { creatorId: 'crt_1' }),
      both: flash('both', { productId: 'prd_1', creatorId: 'crt_1' }),
      'other creator': flash('other creator', { creatorId: 'crt_2' }),
      'other product': flash('other product', { productId: 'prd_2' }),
    }
    expect(ask(ids.flatMap((id) => known[id] ?? []))).toBe(expected)
  })

  it('of equally specific ones the earlier created', () => {
    const later = flash('later', { createdAt: day(1) })
    expect(ask([later, flash('earlier')])).toBe('earlier')
  })
})

it('B4, B7: a flash rate in place of the plan’s never goes below a locked rate', () => {
  const version = { fixedAmounts: null, storefrontBps: null }
  const lowered: PlanFacts = {
    id: 'default', kind: 'open', creatorId: null, productId: null, collectionId: null, cap: null,
    createdAt: day0, archivedAt: null,
    versions: [
      { ...version, id: 'v0', rateBps: 2000, startsAt: day0, endsAt: day(1) },
      { ...version, id: 'v1', rateBps: 1000, startsAt: day(1), endsAt: null },
    ],
  } // prettier-ignore
  const rate = (rateBps: number, isUp: boolean) =>
    chooseRate({
      plans: [lowered], creatorId: 'crt_1', productId: 'prd_1', at: day(3), decreaseLockDays: 30,
      presence: isUp ? [{ since: day0, until: null }] : [], flashes: [flash('flash', { kind: 'replace', rateBps })],
    }) // prettier-ignore
  expect(rate(1500, true)).toMatchObject({ rateBps: 2000, flash: null })
  expect(rate(2500, true)).toMatchObject({ rateBps: 2000, flash: { rateBps: 2500 } })
  expect(rate(1500, false)).toMatchObject({ rateBps: 1000, flash: { rateBps: 1500 } })
})
