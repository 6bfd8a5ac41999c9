import { describe, expect, it } from 'vitest'
import { toInstant, toWallClock } from './local-time.ts'

describe('the time on the wall of a shop', () => {
  it.each([
    ['Dubai, no change of clocks', '2026-11-21T09:30', 'Asia/Dubai', '2026-11-21T05:30:00.000Z'],
    ['Berlin in winter', '2026-01-10T00:00', 'Europe/Berlin', '2026-01-09T23:00:00.000Z'],
    ['Berlin in summer', '2026-07-10T00:00', 'Europe/Berlin', '2026-07-09T22:00:00.000Z'],
    ['a date alone', '2026-07-10', 'America/New_York', '2026-07-10T04:00:00.000Z'],
    ['half an hour off', '2026-07-10T12:00', 'Asia/Kolkata', '2026-07-10T06:30:00.000Z'],
  ])('is an instant and back: %s', (_, wall, zone, instant) => {
    expect(toInstant(wall, zone)?.toISOString()).toBe(instant)
    expect(toWallClock(new Date(instant), zone)).toBe(wall.length === 10 ? `${wall}T00:00` : wall)
  })

  it('takes an hour that the clocks skip for the one after it', () => {
    expect(toInstant('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it.each(['', 'tomorrow', '2026-13-40T00:00', '2026-01-01T9:00'])('is nothing for "%s"', (wall) => {
    expect(toInstant(wall, 'UTC')).toBeNull()
  })

  it('is empty for no instant', () => {
    expect(toWallClock(null, 'UTC')).toBe('')
  })
})
