import type { Outcome } from '#app/kernel/outcome.ts'

/** Money sent to an account that somebody has at the rail. Amounts in ISO minor units. */
export type Transfer = {
  readonly ref: string
  readonly amountMinor: bigint
  readonly currency: string
  /** Taken back whole: it did not arrive. */
  readonly isReversed: boolean
}

export type TransferRequest = {
  /** Whose account at the rail. */
  readonly destination: string
  readonly amountMinor: bigint
  readonly currency: string
  /** Our own name for it, by which it is found again. */
  readonly group: string
  readonly idempotencyKey: string
}

export type TransferRefusal = 'DESTINATION_UNUSABLE' | 'AMOUNT_UNPAYABLE' | 'BALANCE_TOO_LOW'

/**
 * A company that sends money to people. A refusal means that nothing left; when nobody knows, `ProcessorUnreachable`
 * is thrown, and the caller looks with `find` before it asks again with the same key.
 */
export interface TransferRail {
  send(request: TransferRequest): Promise<Outcome<Transfer, TransferRefusal>>
  /** What was sent under our name for it, exact also for what was sent a second ago; null: nothing was. */
  find(group: string): Promise<Transfer | null>
  /** What there is to send now, by currency in ISO minor units; a currency that is not named has nothing. */
  available(): Promise<ReadonlyMap<string, bigint>>
}
