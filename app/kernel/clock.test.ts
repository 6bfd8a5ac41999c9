import { expect, it } from 'vitest'
import { addDays, addMilliseconds, latest, millisecondsPer } from './clock.ts'

const at = new Date('2026-03-28T12:00:00Z')

it('a day is 24 hours of UTC, also where clocks are changed', () => {
  expect(addDays(at, 2).toISOString()).toBe('2026-03-30T12:00:00.000Z')
  expect(addMilliseconds(at, -millisecondsPer.hour).toISOString()).toBe('2026-03-28T11:00:00.000Z')
})

it('picks the latest instant whatever the order', () => {
  const later = addDays(at, 1)
  expect(latest(at, later, at)).toEqual(later)
  expect(latest(later, at)).toEqual(later)
})
