import { RateLimiterMemory } from 'rate-limiter-flexible'

const limiters = new Map<string, RateLimiterMemory>()

export type RateLimit = {
  /** What is limited: sign-in, upload, touch. */
  readonly name: string
  readonly points: number
  readonly perSeconds: number
}

/** Takes one point of `who`; false = too many. Per process: the true limit is this times the number of web processes. */
export async function takePoint(limit: RateLimit, who: string): Promise<boolean> {
  const key = `${limit.name}/${limit.points}/${limit.perSeconds}`
  const limiter =
    limiters.get(key) ?? new RateLimiterMemory({ keyPrefix: key, points: limit.points, duration: limit.perSeconds })
  limiters.set(key, limiter)
  try {
    await limiter.consume(who)
    return true
  } catch (rejected) {
    // The library says "no" by rejecting with its result, and reports faults as errors.
    if (rejected instanceof Error) throw rejected
    return false
  }
}
