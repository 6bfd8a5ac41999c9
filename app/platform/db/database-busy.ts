/**
 * Did this fail because no connection became free in time? Then its statement never ran, and the same request may be
 * sent again. pg-pool has words for it, but no class and no code.
 */
export function isDatabaseBusy(cause: unknown): boolean {
  return cause instanceof Error && cause.message === 'timeout exceeded when trying to connect'
}
