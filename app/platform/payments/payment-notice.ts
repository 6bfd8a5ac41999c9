/**
 * Who is told of what: the facts themselves are always asked for again, never believed from a notice, so it does not
 * matter how late, how often or in which order one comes. `orderReference` is null where the processor does not
 * repeat it; the intent then leads to the payment.
 */
export type PaymentNotice =
  | {
      readonly kind: 'intent'
      readonly type: string
      readonly intentRef: string
      readonly orderReference: string | null
    }
  | {
      readonly kind: 'refund'
      readonly type: string
      readonly refundRef: string
      readonly intentRef: string
      readonly orderReference: string | null
    }
  | {
      readonly kind: 'dispute'
      readonly type: string
      readonly disputeRef: string
      readonly intentRef: string
      readonly orderReference: string | null
    }
  /** Genuine, but of no interest here. */
  | { readonly kind: 'other'; readonly type: string }
