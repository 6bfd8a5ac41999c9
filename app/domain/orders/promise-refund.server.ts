import { newId } from '#app/kernel/ids.ts'
import { sum, toDecimal } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { OrderLine, RefundLine } from '@prisma/client'
import { orderRefunded } from './events.ts'
import { showMoney } from './show-money.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import type { OrderToRefund } from './order-to-refund.server.ts'
import { paidWorthOf, withoutRest } from './paid-worth.ts'
import { promisePaymentRefund } from './promise-payment-refund.server.ts'
import { refundShare, type RefundShare } from './refund-share.ts'

export type RestockType = 'return' | 'cancel' | 'no_restock'

export type RefundedLine = RefundShare & {
  readonly orderLineId: string
  readonly quantity: number
  readonly restockType: RestockType
}

/** Amounts in the order's currency. */
export type RefundPlan = {
  readonly lines: readonly RefundedLine[]
  /** Of the delivery, with its tax. */
  readonly shippingMinor: bigint
  /** For no line in particular (D3); negative: the shop keeps it back. */
  readonly discrepancyMinor: bigint
}

export function totalOf({ lines, shippingMinor, discrepancyMinor }: RefundPlan): bigint {
  return sum(lines.map((line) => line.subtotalMinor + line.taxMinor)) + shippingMinor + discrepancyMinor
}

/** As much of an order as its lines' worth depends on. */
export type OrderWithWorth = {
  readonly taxesIncluded: boolean
  readonly lines: readonly OrderLine[]
  readonly refunds: readonly { readonly lines: readonly RefundLine[] }[]
}

/** What these units of a line are worth now, after everything that went back before. */
export function worthOf(order: OrderWithWorth, line: OrderLine, units: number): RefundShare {
  const back = order.refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === line.id)
  const before = {
    units: back.reduce((total, { quantity }) => total + quantity, 0),
    subtotalMinor: sum(back.map(({ subtotalMinor }) => subtotalMinor)),
    taxMinor: sum(back.map(({ taxMinor }) => taxMinor)),
  }
  return refundShare(line, units, { before, taxesIncluded: order.taxesIncluded })
}

/** A plan's total as the shopper's card sees it (C8). */
export function paidTotalOf(order: OrderToRefund, plan: RefundPlan): bigint {
  if (!order.presentmentCurrency) return totalOf(plan)
  return withoutRest(order, plan, { worthMinor: paidWorthOf(order, plan), leftMinor: order.leftMinor })
}

export type Promised = { readonly refundId: string; readonly paidMinor: bigint }

/**
 * A refund that we make: written down, its money promised to the shopper and sent by a job, its commission taken back
 * by event (D1). The order is locked and `plan` is no more than is left of it (`order-to-refund`).
 * Idempotent on: `key` (the processor's key), which the caller has looked for.
 */
export async function promiseRefund(
  tx: Tx,
  order: OrderToRefund,
  { plan, key, note }: { readonly plan: RefundPlan; readonly key: string; readonly note: string | null },
): Promise<Promised> {
  const amountMinor = totalOf(plan)
  const wanted = paidTotalOf(order, plan)
  const paidMinor = wanted < order.leftMinor ? wanted : order.leftMinor
  const paymentRefundId = await promiseMoney(tx, order, key, paidMinor)
  const refundId = newId('refund')
  const { id: orderId, currency } = order
  await tx.refund.create({
    data: {
      id: refundId,
      orderId,
      currency,
      note,
      amountMinor,
      paymentRefundId,
      createdAt: tx.now,
      initiator: 'vitrine',
      shippingMinor: plan.shippingMinor,
      discrepancyMinor: plan.discrepancyMinor,
      lines: { create: plan.lines.map((line) => ({ ...line })) },
    },
  })
  await tell(tx, order, refundId, paidMinor)
  await publish(tx, orderRefunded({ orderId, refundId }))
  return { refundId, paidMinor }
}

async function promiseMoney(tx: Tx, order: OrderToRefund, key: string, amountMinor: bigint): Promise<string | null> {
  const { id: orderId, payment } = order
  return payment && amountMinor > 0n ? promisePaymentRefund(tx, { payment, orderId, key, amountMinor }) : null
}

async function tell(tx: Tx, order: OrderToRefund, refundId: string, paidMinor: bigint): Promise<void> {
  const currency = order.presentmentCurrency ?? order.currency
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `refunded:${refundId}`,
    kind: 'refunded',
    detail: { amount: toDecimal(paidMinor, currency), currency },
    occurredAt: tx.now,
  })
  if (paidMinor <= 0n) return
  const vars = { amount: showMoney(paidMinor, currency, order.locale) }
  await mailShopper(tx, order.id, 'refunded', { about: refundId, vars })
}
