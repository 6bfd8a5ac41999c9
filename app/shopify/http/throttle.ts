export type Cost = {
  readonly requestedQueryCost: number
  readonly throttleStatus: { readonly currentlyAvailable: number; readonly restoreRate: number }
}

const longestWaitMilliseconds = 20_000

/** How long until the bucket holds enough for a query of this cost, plus up to a quarter so that waiters spread out. */
export function waitForBucket(cost: Cost | undefined, jitter: number): number {
  if (!cost) return 1_000
  const { currentlyAvailable, restoreRate } = cost.throttleStatus
  const missing = Math.max(0, cost.requestedQueryCost - currentlyAvailable)
  const seconds = missing / Math.max(1, restoreRate)
  return Math.min(longestWaitMilliseconds, Math.ceil(Math.max(0.1, seconds) * 1_000 * (1 + jitter / 4)))
}

/** The header counts seconds, possibly with decimals ("2.0"). */
export function waitForRetryAfter(header: string | null, attempt: number, jitter: number): number {
  const seconds = Number(header)
  if (header !== null && Number.isFinite(seconds) && seconds >= 0)
    return Math.min(longestWaitMilliseconds, seconds * 1_000)
  return Math.min(longestWaitMilliseconds, 250 * 2 ** attempt * (1 + jitter))
}
