import { sum } from '#app/kernel/money.ts'

type Refunded = {
  readonly amountMinor: bigint
  readonly refunds: readonly { readonly amountMinor: bigint; readonly state: string }[]
}

/** What of a payment has not been given back or promised back. More than this never leaves. */
export function remainingMinor({ amountMinor, refunds }: Refunded): bigint {
  return amountMinor - sum(refunds.filter((refund) => refund.state !== 'failed').map((refund) => refund.amountMinor))
}
