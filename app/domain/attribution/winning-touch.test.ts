import { describe, expect, it } from 'vitest'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { placedAt, policy, ago, hoursAgo, touch, ask, verdictOf, code, session } from '#test/support/touches.ts'
import type { TouchFacts } from './touch-facts.ts'

describe('A3: the first step with a touch that counts decides', () => {
  const byStep = {
    RESELLER: touch('resale', { surface: 'LINK', occurredAt: placedAt, resale: { marginMinor: 1n } }),
    CODE: touch('code', { surface: 'CODE', productId: null, occurredAt: ago(5), code: code(100n) }),
    LIVE: touch('live', { surface: 'LIVE', occurredAt: hoursAgo(2), session: session(hoursAgo(3), hoursAgo(1)) }),
    TAG: touch('tag', { surface: 'TAG', occurredAt: ago(3) }),
    LINK: touch('link', { surface: 'LINK', occurredAt: ago(2) }),
    INDIRECT: touch('indirect', { surface: 'TAG', productId: 'prd_2', occurredAt: ago(1) }),
  }
  const order = ['RESELLER', 'CODE', 'LIVE', 'TAG', 'LINK', 'INDIRECT'] as const

  it.each(order.map((step, index) => [step, order.slice(index)] as const))(
    '%s wins over every later step, even over newer touches',
    (step, present) => {
      const answer = ask(present.map((name) => byStep[name]))
      expect(answer.step).toBe(step)
      expect(answer.touch?.id).toBe(byStep[step].id)
      for (const lower of present.slice(1)) expect(verdictOf(answer, byStep[lower].id)).toBe('LOWER_STEP')
    },
  )

  it.each(['LINK', 'PROFILE', 'EMBED'] as const)('%s for the same product stands in the link step', (surface) => {
    expect(ask([touch('a', { surface })]).step).toBe('LINK')
  })

  it('A13: a reseller who was banned before the order has no place, and the next touch decides', () => {
    const banned = { ...byStep.RESELLER, creatorBannedAt: ago(1) }
    const answer = ask([banned, byStep.TAG])
    expect(answer.touch?.id).toBe('tag')
    expect(verdictOf(answer, 'resale')).toBe('CREATOR_BANNED')
  })

  it('no touch at all is organic', () => {
    expect(ask([])).toEqual({ touch: null, step: null, considered: [] })
  })

  it('a profile visit or an embed about another product is not even indirect', () => {
    for (const surface of ['PROFILE', 'EMBED', 'LIVE'] as const) {
      const answer = ask([touch('a', { surface, productId: 'prd_2' })])
      expect(answer.touch).toBeNull()
      expect(verdictOf(answer, 'a')).toBe('OTHER_PRODUCT')
    }
  })

  it('a link to the shop as a whole counts as indirect', () => {
    expect(ask([touch('a', { surface: 'LINK', productId: null })]).step).toBe('INDIRECT')
  })
})

describe('A4: inside a step the latest touch wins', () => {
  it('the later of two', () => {
    const answer = ask([touch('early', { occurredAt: ago(2) }), touch('late', { occurredAt: ago(1) })])
    expect(answer.touch?.id).toBe('late')
    expect(verdictOf(answer, 'early')).toBe('EARLIER_TOUCH')
  })

  it('at the same instant the smaller id', () => {
    const answer = ask([touch('b'), touch('a')])
    expect(answer.touch?.id).toBe('a')
    expect(verdictOf(answer, 'b')).toBe('TIED_TOUCH')
  })
})

describe('A5: windows are half-open', () => {
  const oneMs = 1
  it.each([
    ['TAG', 'one millisecond before seven days are over', addMilliseconds(ago(7), oneMs), true],
    ['TAG', 'exactly seven days', ago(7), false],
    ['LINK', 'one millisecond before thirty days are over', addMilliseconds(ago(30), oneMs), true],
    ['LINK', 'exactly thirty days', ago(30), false],
    ['PROFILE', 'exactly thirty days', ago(30), false],
    ['EMBED', 'twenty-nine days', ago(29), true],
    ['TAG', 'at the instant of the order', placedAt, true],
    ['TAG', 'one millisecond after the order', addMilliseconds(placedAt, oneMs), false],
  ] as const)('%s %s', (surface, _, occurredAt, counts) => {
    expect(ask([touch('a', { surface, occurredAt })]).touch !== null).toBe(counts)
  })

  it.each([
    ['added while it ran, ordered within 24 h of its end', hoursAgo(25), hoursAgo(23.9), hoursAgo(24.5), true],
    ['ordered exactly 24 h after the end', hoursAgo(26), hoursAgo(24), hoursAgo(25), false],
    ['added at the instant of the end', hoursAgo(3), hoursAgo(1), hoursAgo(1), false],
    ['added at the instant of the start', hoursAgo(3), hoursAgo(1), hoursAgo(3), true],
    ['added before the start', hoursAgo(3), hoursAgo(1), hoursAgo(4), false],
    ['still running', hoursAgo(3), null, hoursAgo(1), true],
  ])('LIVE: %s', (_, startedAt, endedAt, occurredAt, counts) => {
    const answer = ask([touch('a', { surface: 'LIVE', occurredAt, session: session(startedAt, endedAt) })])
    expect(answer.touch !== null).toBe(counts)
    if (!counts) expect(verdictOf(answer, 'a')).toBe('OUTSIDE_SESSION')
  })

  it('LIVE without a known session does not count: watching is no touch (A15)', () => {
    expect(verdictOf(ask([touch('a', { surface: 'LIVE' })]), 'a')).toBe('OUTSIDE_SESSION')
  })

  it('a program may set its own window, and only its touches are measured with it', () => {
    const programPolicies = new Map([['prg_long', { ...policy, tagWindowDays: 60 }]])
    const mine = touch('mine', { programId: 'prg_long', occurredAt: ago(40) })
    const other = touch('other', { occurredAt: ago(8) })
    const answer = ask([mine, other], { programPolicies })
    expect(answer.touch?.id).toBe('mine')
    expect(verdictOf(answer, 'other')).toBe('OUTSIDE_WINDOW')
  })
})

describe('A7, A8: codes', () => {
  it('link and code of one creator pay once, by the code', () => {
    const creatorId = 'crt_same'
    const answer = ask([
      touch('code', { creatorId, surface: 'CODE', code: code(100n) }),
      touch('link', { creatorId, surface: 'LINK' }),
    ])
    expect(answer.touch?.id).toBe('code')
    expect(answer.considered.filter(({ verdict }) => verdict === 'WON')).toHaveLength(1)
  })

  it('the code with the larger discount on the line wins, not the newest', () => {
    const answer = ask([
      touch('small', { surface: 'CODE', code: code(100n), occurredAt: ago(0) }),
      touch('large', { surface: 'CODE', code: code(300n), occurredAt: ago(3) }),
    ])
    expect(answer.touch?.id).toBe('large')
    expect(verdictOf(answer, 'small')).toBe('SMALLER_DISCOUNT')
  })

  it('of equal discounts the one applied first', () => {
    const answer = ask([
      touch('a', { surface: 'CODE', code: code(100n, 1) }),
      touch('b', { surface: 'CODE', code: code(100n, 0) }),
    ])
    expect(answer.touch?.id).toBe('b')
  })

  it('a code that took nothing off this line is not on this line', () => {
    const answer = ask([touch('a', { surface: 'CODE', code: code(0n) }), touch('b', { surface: 'CODE' })])
    expect(answer.touch).toBeNull()
    expect(verdictOf(answer, 'a')).toBe('CODE_NOT_ON_LINE')
    expect(verdictOf(answer, 'b')).toBe('CODE_NOT_ON_LINE')
  })
})

describe('A5: a code must be valid at placement', () => {
  it.each([
    ['not ended', null, true],
    ['ended a moment later', addMilliseconds(placedAt, 1), true],
    ['ended at that very instant', placedAt, false],
  ] as const)('%s', (_, endedAt, counts) => {
    const answer = ask([touch('a', { surface: 'CODE', occurredAt: placedAt, code: code(100n, 0, endedAt) })])
    expect(answer.touch !== null).toBe(counts)
    if (!counts) expect(verdictOf(answer, 'a')).toBe('CODE_ENDED')
  })
})

describe('A9: whoever brought the customer comes last, and only for so long', () => {
  const brought = (days: number, changes: Partial<TouchFacts> = {}) =>
    touch('first', {
      productId: null, occurredAt: placedAt, lifetime: { broughtAt: ago(days), days: 365 }, ...changes,
    }) // prettier-ignore

  it('wins where nothing else counts', () => {
    expect(ask([brought(100)])).toMatchObject({ step: 'LIFETIME', touch: { id: 'first' } })
  })

  it('gives way to every other step, even to an indirect touch', () => {
    const answer = ask([brought(1), touch('indirect', { productId: 'prd_2', occurredAt: ago(6) })])
    expect(answer.touch?.id).toBe('indirect')
    expect(verdictOf(answer, 'first')).toBe('LOWER_STEP')
  })

  it('exactly at its end it is over', () => {
    expect(verdictOf(ask([brought(365)]), 'first')).toBe('OUTSIDE_WINDOW')
  })

  it('A13: who has left earns nothing more from it', () => {
    expect(verdictOf(ask([brought(3, { enrollmentInactiveFrom: ago(1) })]), 'first')).toBe('AFTER_LEAVING')
  })
})

describe('A10: what comes up at the till with no content behind it stands down', () => {
  const till = touch('till', { surface: 'LINK', contentId: null, isAtCheckout: true, occurredAt: hoursAgo(0.1) })

  it.each([
    ['a link', touch('own', { surface: 'LINK', occurredAt: ago(20) })],
    ['an indirect tag', touch('own', { productId: 'prd_2', occurredAt: ago(6) })],
  ])('beside %s with content, though it is later or stands higher', (_, own) => {
    const answer = ask([till, own])
    expect(answer.touch?.id).toBe('own')
    expect(verdictOf(answer, 'till')).toBe('STOOD_DOWN')
  })

  it.each([
    ['nothing else counts', [touch('old', { occurredAt: ago(8) })]],
    ['the other has no content either', [touch('bare', { surface: 'LINK', contentId: null, occurredAt: ago(2) })]],
    ['only a customer brought long ago is left', [touch('first', { lifetime: { broughtAt: ago(90), days: 365 } })]],
  ])('wins if %s', (_, others) => {
    expect(ask([till, ...others]).touch?.id).toBe('till')
  })

  it('A11: a typed code is no such touch', () => {
    const typed = touch('code', { surface: 'CODE', contentId: null, isAtCheckout: true, code: code(100n) })
    expect(ask([typed, touch('own')]).touch?.id).toBe('code')
  })
})

describe('A13: who is out does not earn from then on', () => {
  it.each([
    ['never in the program', { programId: null }, 'NOT_IN_PROGRAM'],
    ['after leaving', { enrollmentInactiveFrom: ago(2) }, 'AFTER_LEAVING'],
    ['at the instant of leaving', { enrollmentInactiveFrom: ago(1) }, 'AFTER_LEAVING'],
    ['after a ban', { creatorBannedAt: ago(2) }, 'CREATOR_BANNED'],
  ] as const)('%s', (_, changes, verdict) => {
    const answer = ask([touch('a', changes)])
    expect(answer.touch).toBeNull()
    expect(verdictOf(answer, 'a')).toBe(verdict)
  })

  it('a touch from before still pays', () => {
    const changes = { enrollmentInactiveFrom: hoursAgo(1), creatorBannedAt: hoursAgo(1) }
    expect(ask([touch('a', changes)]).touch?.id).toBe('a')
  })

  it('a touch that does not earn never stands in the way of one that does', () => {
    const answer = ask([touch('out', { programId: null }), touch('in', { surface: 'LINK', occurredAt: ago(20) })])
    expect(answer.touch?.id).toBe('in')
  })
})
