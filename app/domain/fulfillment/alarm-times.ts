import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'

export type AlarmLevel = 'first' | 'again' | 'lastCall'
export type Alarm = { readonly level: AlarmLevel; readonly at: Date }

type AlarmPolicy = { readonly problemAlarmMinutes: number; readonly refundAfterHours: number }

const lastCallHours = 2

/**
 * When a problem makes itself heard, in order: after `problemAlarmMinutes`, at half of `refundAfterHours`, and two hours
 * before the automatic refund (only where there is one, and only if that is later than the one before).
 */
export function alarmTimes(
  openedAt: Date,
  { problemAlarmMinutes, refundAfterHours }: AlarmPolicy,
  isRefunded: boolean,
): { readonly alarms: readonly Alarm[]; readonly refundAt: Date } {
  const refundAt = addMilliseconds(openedAt, refundAfterHours * millisecondsPer.hour)
  const first: Alarm = { level: 'first', at: addMilliseconds(openedAt, problemAlarmMinutes * millisecondsPer.minute) }
  const half: Alarm = { level: 'again', at: addMilliseconds(openedAt, (refundAfterHours * millisecondsPer.hour) / 2) }
  const last: Alarm = { level: 'lastCall', at: addMilliseconds(refundAt, -lastCallHours * millisecondsPer.hour) }
  const later = [half, ...(isRefunded ? [last] : [])]
  const alarms = later.reduce<Alarm[]>(
    (kept, next) => (next.at > (kept.at(-1)?.at ?? openedAt) ? [...kept, next] : kept),
    [first],
  )
  return { alarms, refundAt }
}

/** The loudest alarm whose time has come since the last one that was raised; null if none. */
export function dueAlarm(
  { alarms }: { readonly alarms: readonly Alarm[] },
  alarmedAt: Date | null,
  now: Date,
): Alarm | null {
  return alarms.filter(({ at }) => at <= now && (alarmedAt === null || alarmedAt < at)).at(-1) ?? null
}
