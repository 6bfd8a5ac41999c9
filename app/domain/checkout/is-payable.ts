import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import type { PurchaseQuote } from './purchase-quote.ts'

export type AmountJudge = Pick<PaymentProcessor, 'amountProblem'>

/** C6: the whole, and each part that may be all that is left of it, must be an amount that the processor can move. */
export function isPayable(
  processor: AmountJudge,
  {
    parts,
    totalMinor,
    currency,
  }: Pick<PurchaseQuote, 'totalMinor' | 'currency'> & {
    readonly parts: readonly { readonly totalMinor: bigint }[]
  },
): boolean {
  const amounts = [totalMinor, ...parts.map((part) => part.totalMinor).filter((minor) => minor > 0n)]
  return amounts.every((minor) => processor.amountProblem(minor, currency) === null)
}
