import { sum } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { lockOrder } from './internal/lock-order.server.ts'
import { lockPayment } from './lock-payment.server.ts'
import { rateOf } from './order-rate.ts'
import { inPaidCurrency } from './refund-share.ts'
import { remainingOfOrder } from './remaining-minor.ts'
import { isPaidInShopify } from './paid-in-shopify.ts'

const include = {
  lines: { orderBy: { position: 'asc' }, include: { fulfillmentLines: { include: { fulfillment: true } } } },
  refunds: { include: { lines: true } },
  fulfillments: true,
} satisfies Prisma.OrderInclude

type Row = Prisma.OrderGetPayload<{ include: typeof include }>
type Payment = NonNullable<Awaited<ReturnType<typeof lockPayment>>>

export type OrderToRefund = Row & {
  /** Null where no money of the order went through our processor: paid in Shopify's checkout, or a replacement. */
  readonly payment: Payment | null
  /** What has not been given or promised back of this order, in the currency that was paid. More never leaves. */
  readonly leftMinor: bigint
}

/** An order with what a refund of it depends on, locked: refunds of one order are decided one after another. */
export async function lockOrderToRefund(tx: Tx, orderId: string): Promise<OrderToRefund | null> {
  if (!(await lockOrder(tx, orderId))) return null
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include })
  const payment = order.checkoutId ? await lockPayment(tx, order.checkoutId) : null
  return { ...order, payment, leftMinor: leftOf(order, payment) }
}

/** A purchase may hold several orders: none of them takes from another's share. */
function leftOf(order: Row, payment: Payment | null): bigint {
  if (!payment) return isPaidInShopify(order.mode) ? leftInShopify(order) : 0n
  const isOut = payment.state === 'voided' || payment.state === 'voiding' || payment.state === 'failed'
  if (isOut) return 0n
  const left = remainingOfOrder(payment, order)
  return left > 0n ? left : 0n
}

/** What Shopify took itself, Shopify gives back: only its own refunds count. */
function leftInShopify(order: Row): bigint {
  const rate = rateOf(order)
  const back = sum(order.refunds.map(({ amountMinor }) => amountMinor))
  const left = rate.paidTotalMinor - inPaidCurrency(back, 0n, rate)
  return left > 0n ? left : 0n
}
