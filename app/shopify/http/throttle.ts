export type ThrottleStatus = {
  readonly currentlyAvailable: number
  readonly maximumAvailable: number
  readonly restoreRate: number
}

export type Cost = {
  readonly requestedQueryCost: number
  /** Null when the request was throttled: nothing was spent. */
  readonly actualQueryCost?: number | null
  readonly throttleStatus: ThrottleStatus
}

/** `interactive`: somebody waits for the answer (a merchant at the screen, a shopper's paid order, an export to begin). */
export type Priority = 'interactive' | 'background'

/**
 * The share of a full bucket that has to be left over. Background reads stop at a tenth (200 points at the standard
 * plan), so that twenty mutations or one list find room at once, however busy a sync is. Interactive requests may have it all.
 */
export const keptShare: Readonly<Record<Priority, number>> = { interactive: 0, background: 0.1 }

/** Before the first answer: the smallest plan's bucket, full, because a shop that nobody knows has rarely been asked much. */
export const unknownBucket = { available: 2_000, maximum: 2_000, restoreRate: 100 } as const

const longestWaitMilliseconds = 20_000

/**
 * Exactly as long as needed, plus a little so that those who wait for the same drop do not all come at once. Whether that
 * is too long is for the request's patience to say, before it waits in vain.
 */
export function waitForPoints(milliseconds: number, jitter: number): number {
  return milliseconds + Math.ceil(jitter * Math.min(250, 20 + milliseconds / 10))
}

/** What of the points taken was not spent, by what the answer says. Without a word about cost, `hasNotRun` decides. */
export function unspentPoints(taken: number, cost: Cost | undefined, hasNotRun: boolean): number {
  if (cost?.actualQueryCost === null) return taken
  if (typeof cost?.actualQueryCost === 'number') return taken - cost.actualQueryCost
  // It may have run: its points come back with time.
  return hasNotRun ? taken : 0
}

/** The header counts seconds, possibly with decimals ("2.0"). */
export function waitForRetryAfter(header: string | null, attempt: number, jitter: number): number {
  const seconds = Number(header)
  if (header !== null && Number.isFinite(seconds) && seconds >= 0)
    return Math.min(longestWaitMilliseconds, seconds * 1_000)
  return Math.min(longestWaitMilliseconds, 250 * 2 ** attempt * (1 + jitter))
}
