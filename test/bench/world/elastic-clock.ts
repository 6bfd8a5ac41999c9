/** From an instant on, the clock goes so many times as fast as the world. */
export type Pace = { readonly speed: number; readonly sinceMilliseconds: number }

/**
 * A clock that can be hurried, for an outage that nobody wants to sit through. It never goes back. Every process keeps
 * its own and is told each change with the same instant, so that they agree to the millisecond.
 */
export function elasticClock(startMilliseconds = Date.now()) {
  let pace: Pace = { speed: 1, sinceMilliseconds: startMilliseconds }
  let base = startMilliseconds
  const at = (worldMilliseconds: number) => base + (worldMilliseconds - pace.sinceMilliseconds) * pace.speed
  return {
    now: () => new Date(at(Date.now())),
    /** How far it is ahead of the world. */
    aheadMilliseconds: () => at(Date.now()) - Date.now(),
    change(next: Pace) {
      base = at(next.sinceMilliseconds)
      pace = next
    },
  }
}
