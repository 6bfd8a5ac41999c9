import { parseDecimal, sum } from '#app/kernel/money.ts'
import type { RefundNotice } from '#app/shopify/webhooks/refund.ts'

export type RefundFacts = {
  /** Money that goes back, all parts. */
  readonly amountMinor: bigint
  readonly shippingMinor: bigint
  /** What belongs to no line (D3); negative when the merchant kept something back. */
  readonly discrepancyMinor: bigint
  readonly lines: readonly {
    readonly lineGid: string
    readonly quantity: number
    readonly subtotalMinor: bigint
    readonly taxMinor: bigint
    readonly restockType: string | null
  }[]
}

/** Amounts of a refund notice in the order's currency. A refund without transactions moves no money. */
export function readRefund(notice: RefundNotice, currency: string): RefundFacts {
  const parse = (decimal: string) => parseDecimal(decimal, currency)
  const lines = notice.lines.map((line) => ({
    lineGid: line.lineGid,
    quantity: line.quantity,
    subtotalMinor: parse(line.subtotal),
    taxMinor: parse(line.tax),
    restockType: line.restockType?.toLowerCase() ?? null,
  }))
  const moved = notice.transactions.filter(
    ({ kind, status }) => kind === 'refund' && status !== 'failure' && status !== 'error',
  )
  const amountMinor = sum(moved.map((transaction) => parse(transaction.amount)))
  const shippingMinor = sum(notice.shipping.map((line) => parse(line.subtotal) + parse(line.tax)))
  const merchandiseMinor = sum(lines.map((line) => line.subtotalMinor + line.taxMinor))
  const discrepancyMinor = moved.length > 0 ? amountMinor - merchandiseMinor - shippingMinor : 0n
  return { amountMinor, shippingMinor, discrepancyMinor, lines }
}
