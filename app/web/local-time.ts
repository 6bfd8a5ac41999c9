const minute = 60_000

/**
 * What a clock on the wall of that time zone shows ("2026-03-29T09:30", or a date alone: midnight) -> the instant; null
 * for what is no such time. A time that a change of clocks skips is taken for the one after it.
 */
export function toInstant(wallClock: string, timeZone: string): Date | null {
  const text = /^\d{4}-\d{2}-\d{2}$/.test(wallClock) ? `${wallClock}T00:00` : wallClock
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null
  const asUtc = Date.parse(`${text}:00Z`)
  if (Number.isNaN(asUtc)) return null
  // The offset depends on the instant, which depends on the offset: twice is enough.
  const first = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(first, timeZone))
}

/** The instant as a clock on the wall of that time zone shows it, for a form's field; empty for none. */
export function toWallClock(instant: Date | null, timeZone: string): string {
  if (!instant) return ''
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

/** Milliseconds that the time zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  return shown - Math.floor(instant / minute) * minute
}
