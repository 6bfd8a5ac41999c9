import { addDays, millisecondsPer } from '#app/kernel/clock.ts'

export const cadences = ['weekly', 'fortnightly', 'monthly'] as const
export type Cadence = (typeof cadences)[number]

/** `day`: 1 = Monday … 7 of a week, or the day of a month (1-28). */
export type Rhythm = { readonly cadence: Cadence; readonly day: number }

/** A Monday from which fortnights are counted. */
const firstMonday = Date.UTC(2026, 0, 5)

function startOfDay(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / millisecondsPer.day) * millisecondsPer.day)
}

/** The last day on which a shop paid or should have, at its first instant in UTC; today counts. */
export function lastPayoutDate(rhythm: Rhythm, at: Date): Date {
  let day = startOfDay(at)
  while (!isPayoutDay(rhythm, day)) day = addDays(day, -1)
  return day
}

/** The next day on which a shop pays, after today. */
export function nextPayoutDate(rhythm: Rhythm, at: Date): Date {
  let day = addDays(startOfDay(at), 1)
  while (!isPayoutDay(rhythm, day)) day = addDays(day, 1)
  return day
}

function isPayoutDay({ cadence, day }: Rhythm, date: Date): boolean {
  if (cadence === 'monthly') return date.getUTCDate() === day
  const daysSince = Math.round((date.getTime() - firstMonday) / millisecondsPer.day)
  const period = cadence === 'weekly' ? 7 : 14
  return (((daysSince - (day - 1)) % period) + period) % period === 0
}
