import { addDays } from '#app/kernel/clock.ts'

export type ReturnWindow = {
  readonly windowDays: number
  readonly seasonFromMonth: number
  /** MM-DD */
  readonly seasonUntil: string
}

/**
 * I7: until when what arrived at `deliveredAt` may be sent back. What arrives in the season before the new year may go
 * back until the season's last day, if that is later. Half-open: at this very instant it is too late.
 */
export function windowEndsAt(deliveredAt: Date, { windowDays, seasonFromMonth, seasonUntil }: ReturnWindow): Date {
  const ordinary = addDays(deliveredAt, windowDays)
  if (deliveredAt.getUTCMonth() + 1 < seasonFromMonth) return ordinary
  const [month = 1, day = 1] = seasonUntil.split('-').map(Number)
  const seasonal = new Date(Date.UTC(deliveredAt.getUTCFullYear() + 1, month - 1, day + 1))
  return seasonal > ordinary ? seasonal : ordinary
}
