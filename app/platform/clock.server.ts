import { systemClock, type Clock } from '#app/kernel/clock.ts'

let clock: Clock = systemClock

/** The process's clock. Commands use `tx.now`, one instant for the whole transaction. */
export function now(): Date {
  return clock.now()
}

/** For tests: replaces the clock and returns a function that puts it back. */
export function useClock(replacement: Clock): () => void {
  const previous = clock
  clock = replacement
  return () => {
    clock = previous
  }
}
