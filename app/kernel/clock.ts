/** Time enters as a value. Only the process entry picks the system clock; tests pass their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

export const millisecondsPer = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const

export function addMilliseconds(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds)
}

export function addDays(instant: Date, days: number): Date {
  return addMilliseconds(instant, days * millisecondsPer.day)
}

export function latest(...instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())))
}
