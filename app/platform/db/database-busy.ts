/** No connection became free in time. Nothing was written: the same request may be sent again. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'

  constructor(options?: ErrorOptions) {
    super('no database connection became free in time', options)
  }
}

/** pg-pool has words for it, but no class and no code. */
export function isPoolExhausted(cause: unknown): boolean {
  return cause instanceof Error && cause.message === 'timeout exceeded when trying to connect'
}
