/** A chargeback as the processor has it (D10). Amounts in the currency's ISO minor units. */
export type ProcessorDispute = {
  readonly ref: string
  readonly intentRef: string
  readonly amountMinor: bigint
  readonly currency: string
  /** The processor's word, for example `fraudulent` or `product_not_received`. */
  readonly reason: string
  /** A mere question of the bank that ended without taking money counts as won. */
  readonly status: 'needsResponse' | 'underReview' | 'won' | 'lost'
  /** True while the bank has the money. */
  readonly isWithdrawn: boolean
  readonly evidenceDueBy: Date | null
  readonly openedAt: Date
}

export type DisputeRefusal = 'DISPUTE_CLOSED' | 'EVIDENCE_ALREADY_SENT' | 'EVIDENCE_TOO_LATE'
