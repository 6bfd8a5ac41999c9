import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { disputedByShare, disputedMinor, type Disputed } from '#app/domain/checkout/disputed-minor.ts'
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
  readonly disputes: readonly Disputed[]
}
type Share = { readonly id: string; readonly shopId: string }
export type PaidForOrders = Paid & {
  readonly checkout: { readonly confirmedQuote: unknown; readonly orders: readonly Share[] }
}

/** Why a refund is none: the order ended before any of its money was taken. */
export const neverTaken = 'NEVER_TAKEN'

const givenBack = (refunds: readonly Given[]) =>
  sum(refunds.filter((refund) => refund.state !== 'failed').map((refund) => refund.amountMinor))

/**
 * What of a payment has not been given back, promised back or taken by the bank (D10). More than this never leaves; it is
 * below zero where the bank took what had been given back.
 */
export function remainingMinor({ amountMinor, capturedMinor, refunds, disputes }: Paid): bigint {
  return (capturedMinor ?? amountMinor) - givenBack(refunds) - disputedMinor(disputes)
}

/**
 * What of one order's share has not been given, promised or taken back: a refund never touches another order's share,
 * and what the bank took of a purchase is borne by each order in proportion to what was taken for it.
 */
export function remainingOfOrder(payment: PaidForOrders, order: Share): bigint {
  if (isNeverTaken(payment, order.id)) return 0n
  const { confirmedQuote, orders } = payment.checkout
  const taken = orders.filter(({ id }) => !isNeverTaken(payment, id))
  const shares = taken.map(({ shopId }) => shareOfShop(confirmedQuote, shopId))
  const disputed = disputedByShare(payment.disputes, shares)[taken.findIndex(({ id }) => id === order.id)] ?? 0n
  const own = payment.refunds.filter((refund) => refund.orderId === order.id)
  const left = shareOfShop(confirmedQuote, order.shopId) - givenBack(own) - disputed
  const leftOfAll = remainingMinor(payment)
  return left < leftOfAll ? left : leftOfAll
}

/** The order ended before the payment was taken, and its share was left out of it. */
export function isNeverTaken({ refunds }: Pick<Paid, 'refunds'>, orderId: string): boolean {
  return refunds.some((refund) => refund.orderId === orderId && refund.failure === neverTaken)
}
