import { parseDecimal } from '#app/kernel/money.ts'
import type { ReturnFactsFragment } from '../generated/operations.ts'

export type ReturnAtShopify = {
  readonly gid: string
  /** #1001-R1 */
  readonly name: string
  readonly orderGid: string
  /** REQUESTED | OPEN | CLOSED | CANCELED | DECLINED, and whatever comes to be. */
  readonly status: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly declineNote: string | null
  readonly lines: readonly ReturnLineAtShopify[]
  /** Lines that Shopify put into the order instead of what goes back (D8). */
  readonly exchangeLineGids: readonly string[]
  readonly refunds: readonly { readonly gid: string; readonly note: string | null }[]
  /** What Shopify took for the order since something of it goes back: something dearer was given for it (D8). */
  readonly extraPayments: readonly PaymentAtShopify[]
}

/** In the shop's currency. */
export type PaymentAtShopify = {
  readonly gid: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly paidAt: Date
}

export type ReturnLineAtShopify = {
  readonly gid: string
  /** The sold line; null for a line without one. */
  readonly lineGid: string | null
  readonly quantity: number
  /** Units that the shop has dealt with. */
  readonly processedQuantity: number
  readonly refundedQuantity: number
  /** Handle of Shopify's reason; empty if it gives none. */
  readonly reason: string
  readonly note: string | null
}

type LineFacts = ReturnFactsFragment['returnLineItems']['nodes'][number]

export function toReturnAtShopify(found: ReturnFactsFragment): ReturnAtShopify {
  return {
    gid: found.id,
    name: found.name,
    orderGid: found.order.id,
    status: found.status,
    createdAt: new Date(found.createdAt),
    closedAt: found.closedAt ? new Date(found.closedAt) : null,
    declineNote: found.decline?.note ?? null,
    lines: found.returnLineItems.nodes.map(toLine),
    exchangeLineGids: found.exchangeLineItems.nodes.flatMap(({ lineItems }) => (lineItems ?? []).map(({ id }) => id)),
    refunds: found.refunds.nodes.map(({ id, note }) => ({ gid: id, note: note ?? null })),
    extraPayments: found.order.transactions.flatMap((one) => toExtraPayment(one, new Date(found.createdAt))),
  }
}

type TransactionFacts = ReturnFactsFragment['order']['transactions'][number]

/** Goods come back only after they were paid for, so what is taken after that is more. */
function toExtraPayment({ id, kind, status, createdAt, amountSet }: TransactionFacts, since: Date): PaymentAtShopify[] {
  const paidAt = new Date(createdAt)
  const isTaken = status === 'SUCCESS' && (kind === 'SALE' || kind === 'CAPTURE')
  if (!isTaken || paidAt <= since) return []
  const { amount, currencyCode: currency } = amountSet.shopMoney
  return [{ gid: id, amountMinor: parseDecimal(amount, currency), currency, paidAt }]
}

function toLine(line: LineFacts): ReturnLineAtShopify {
  const { id: gid, quantity, processedQuantity, refundedQuantity } = line
  const counts = { gid, quantity, processedQuantity, refundedQuantity }
  if (!('fulfillmentLineItem' in line)) return { ...counts, lineGid: null, reason: '', note: null }
  return {
    ...counts,
    lineGid: line.fulfillmentLineItem.lineItem.id,
    reason: line.returnReasonDefinition?.handle ?? '',
    note: line.customerNote || line.returnReasonNote || null,
  }
}
