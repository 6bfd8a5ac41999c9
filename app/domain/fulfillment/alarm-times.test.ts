import { describe, expect, it } from 'vitest'
import { alarmTimes, dueAlarm } from './alarm-times.ts'

const opened = new Date('2026-11-21T00:00:00Z')
const at = (hours: number) => new Date(opened.getTime() + hours * 3_600_000)
const policy = { problemAlarmMinutes: 15, refundAfterHours: 24 }

describe('when a problem makes itself heard', () => {
  it('I4: after minutes, at half time, and two hours before the money goes back', () => {
    const { alarms, refundAt } = alarmTimes(opened, policy, true)
    expect(alarms).toEqual([
      { level: 'first', at: at(0.25) },
      { level: 'again', at: at(12) },
      { level: 'lastCall', at: at(22) },
    ])
    expect(refundAt).toEqual(at(24))
  })

  it('no last call where no money goes back by itself', () => {
    expect(alarmTimes(opened, policy, false).alarms.map(({ level }) => level)).toEqual(['first', 'again'])
  })

  it('alarms that would come after a later one are left out when time is short', () => {
    const hasty = alarmTimes(opened, { ...policy, refundAfterHours: 2 }, true)
    expect(hasty.alarms.map(({ level }) => level)).toEqual(['first', 'again'])
  })

  it.each<[string, number | null, number, string | null]>([
    ['nothing before its time', null, 0.2, null],
    ['the first', null, 0.25, 'first'],
    ['not twice', 0.3, 11.9, null],
    ['the second', 0.3, 12, 'again'],
    ['the last call', 12.1, 22, 'lastCall'],
    ['only the loudest when nobody ran for a day', null, 23, 'lastCall'],
    ['nothing after the last', 22.1, 23.9, null],
  ])('%s', (_what, alarmed, now, level) => {
    const times = alarmTimes(opened, policy, true)
    expect(dueAlarm(times, alarmed === null ? null : at(alarmed), at(now))?.level ?? null).toBe(level)
  })
})
