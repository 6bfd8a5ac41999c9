import { sum } from '#app/kernel/money.ts'

type Given = {
  readonly orderId: string | null
  readonly amountMinor: bigint
  readonly state: string
  readonly failure: string | null
}
type Paid = {
  readonly amountMinor: bigint
  /** Null: not decided yet, so all of it may still be taken. */
  readonly capturedMinor: bigint | null
  readonly refunds: readonly Given[]
}

/** Why a refund is none: the order ended before any of its money was taken. */
export const neverTaken = 'NEVER_TAKEN'

const givenBack = (refunds: readonly Given[]) =>
  sum(refunds.filter((refund) => refund.state !== 'failed').map((refund) => refund.amountMinor))

/** What of a payment has not been given back or promised back. More than this never leaves. */
export function remainingMinor({ amountMinor, capturedMinor, refunds }: Paid): bigint {
  return (capturedMinor ?? amountMinor) - givenBack(refunds)
}

/** What of one order's share has not been given or promised back: a refund never touches another order's share. */
export function remainingOfOrder(payment: Paid, orderId: string, shareMinor: bigint): bigint {
  const own = payment.refunds.filter((refund) => refund.orderId === orderId)
  if (isNeverTaken(payment, orderId)) return 0n
  const left = shareMinor - givenBack(own)
  const leftOfAll = remainingMinor(payment)
  return left < leftOfAll ? left : leftOfAll
}

/** The order ended before the payment was taken, and its share was left out of it. */
export function isNeverTaken({ refunds }: Pick<Paid, 'refunds'>, orderId: string): boolean {
  return refunds.some((refund) => refund.orderId === orderId && refund.failure === neverTaken)
}
