import { AsyncLocalStorage } from 'node:async_hooks'
import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'

const back = new AsyncLocalStorage<number>()
let isTold = false

/** An instant so many days before now; the time of day is now's. */
export function dayBefore(days: number): Date {
  return addMilliseconds(new Date(), -days * millisecondsPer.day)
}

/**
 * What somebody did so many days ago, with the clock of that day. Only for this process and only for `work`: what runs
 * beside it keeps its own time, and so do the app and its worker.
 */
export function daysAgo<Result>(days: number, work: () => Promise<Result>): Promise<Result> {
  if (!isTold) useClock({ now: () => addDays(new Date(), -(back.getStore() ?? 0)) })
  isTold = true
  return back.run(days, work)
}
