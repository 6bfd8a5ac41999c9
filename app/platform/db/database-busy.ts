/** Said by pg-pool, which has words for it but no classes and no codes: no connection became free, or none was made in time. */
const words = ['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout']

/** Prisma's code for a transaction that took too long and was rolled back. */
const overdueCode = 'P2028'

/**
 * Did this fail because too much was asked of the database at once? Then nothing was written, and the same request may
 * be sent again.
 */
export function isDatabaseBusy(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  // A transaction puts its name before the message.
  if (cause instanceof TransactionOver || words.some((said) => cause.message.endsWith(said))) return true
  return 'code' in cause && cause.code === overdueCode
}

/** A statement came after its transaction had been rolled back for taking too long. */
export class TransactionOver extends Error {
  override readonly name = 'TransactionOver'

  constructor() {
    super('the transaction took too long and was rolled back')
  }
}
