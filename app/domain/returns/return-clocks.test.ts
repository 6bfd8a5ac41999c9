import { describe, expect, it } from 'vitest'
import { answerByOf, inspectByOf, sendByOf, windowEndsAt } from './return-clocks.ts'

const terms = { answerHours: 48, sendDays: 14, inspectDays: 8, seasonFromMonth: 11, seasonUntil: '01-31' }
const at = (text: string) => new Date(text)

describe('I7: the clocks of a return', () => {
  it.each([
    ['US, in summer: 30 days', '2026-06-01T10:00:00Z', 30, '2026-07-01T10:00:00Z'],
    ['ID, in summer: 6 days', '2026-06-01T10:00:00Z', 6, '2026-06-07T10:00:00Z'],
    ['the last instant before the season', '2026-10-31T23:59:59Z', 14, '2026-11-14T23:59:59Z'],
    ['the first instant of the season', '2026-11-01T00:00:00Z', 14, '2027-02-01T00:00:00Z'],
    ['in the season, but its own window is longer', '2026-12-31T12:00:00Z', 60, '2027-03-01T12:00:00Z'],
    ['in January the season is over', '2027-01-02T12:00:00Z', 14, '2027-01-16T12:00:00Z'],
  ])('%s', (_what, delivered, days, end) => expect(windowEndsAt(at(delivered), days, terms)).toEqual(at(end)))

  it('48 hours to answer, 14 days to send, 8 days to inspect', () => {
    const start = at('2026-06-01T10:00:00Z')
    expect(answerByOf(start, terms)).toEqual(at('2026-06-03T10:00:00Z'))
    expect(sendByOf(start, terms)).toEqual(at('2026-06-15T10:00:00Z'))
    expect(inspectByOf({ sentAt: null, receivedAt: start }, terms)).toEqual(at('2026-06-09T10:00:00Z'))
  })

  it('a parcel nobody confirms is inspected by the end of the way and the time to inspect', () => {
    const sentAt = at('2026-06-01T10:00:00Z')
    expect(inspectByOf({ sentAt, receivedAt: null }, terms)).toEqual(at('2026-06-23T10:00:00Z'))
    expect(inspectByOf({ sentAt: null, receivedAt: null }, terms)).toBeNull()
  })
})
