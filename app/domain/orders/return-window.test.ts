import { expect, it } from 'vitest'
import { windowEndsAt } from './return-window.ts'

const at = (text: string) => new Date(text)

it.each([
  ['US, in summer: 30 days', '2026-06-01T10:00:00Z', 30, '2026-07-01T10:00:00Z'],
  ['ID, in summer: 6 days', '2026-06-01T10:00:00Z', 6, '2026-06-07T10:00:00Z'],
  ['the last instant before the season', '2026-10-31T23:59:59Z', 14, '2026-11-14T23:59:59Z'],
  ['the first instant of the season', '2026-11-01T00:00:00Z', 14, '2027-02-01T00:00:00Z'],
  ['in the season, but its own window is longer', '2026-12-31T12:00:00Z', 60, '2027-03-01T12:00:00Z'],
  ['in January the season is over', '2027-01-02T12:00:00Z', 14, '2027-01-16T12:00:00Z'],
])('I7: the return window, %s', (_what, delivered, windowDays, end) => {
  expect(windowEndsAt(at(delivered), { windowDays, seasonFromMonth: 11, seasonUntil: '01-31' })).toEqual(at(end))
})
