import type { OrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import {
  promiseRefund,
  worthOf,
  type OrderWithWorth,
  type RefundedLine,
} from '#app/domain/orders/promise-refund.server.ts'
import { shippingLeftMinor } from '#app/domain/orders/shipping-left.ts'
import { returnClosed } from '#app/domain/returns/events.ts'
import { tellReturnJob } from '#app/domain/returns/jobs.ts'
import { mailAboutReturn } from '#app/domain/returns/mail-about-return.server.ts'
import type { ReturnOutcome } from '#app/domain/returns/return-states.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { noteReturn } from './note-return.server.ts'
import type { ReturnRow } from './return-rows.server.ts'

export type Accepted = { readonly id: string; readonly quantity: number; readonly restock: boolean }

export type Settlement = {
  /** By return line. */
  readonly accepted: readonly Accepted[]
  readonly restockingFeeMinor: bigint
  readonly refundShipping: boolean
}

/** What accepted units are worth, as lines of a refund. A unit that was paid back meanwhile is not paid back twice. */
export function refundLinesOf(
  order: OrderWithWorth,
  row: { readonly lines: readonly { readonly id: string; readonly orderLineId: string }[] },
  accepted: readonly Accepted[],
): RefundedLine[] {
  return accepted.flatMap(({ id, quantity, restock }) => {
    const line = order.lines.find((one) => one.id === row.lines.find((each) => each.id === id)?.orderLineId)
    if (!line) return []
    const back = order.refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === line.id)
    const refunded = back.reduce((total, one) => total + one.quantity, 0)
    const units = Math.min(quantity, line.quantity - refunded)
    if (units <= 0) return []
    const restockType = restock ? ('return' as const) : ('no_restock' as const)
    return [{ orderLineId: line.id, quantity: units, restockType, ...worthOf(order, line, units) }]
  })
}

/**
 * Ends a return with money: exactly what the accepted units are worth, less what the shop keeps, and the delivery if it
 * said so. Nothing accepted ends it without. The order is locked and the return may still be settled.
 * Idempotent on: return (the refund's key, and a return that is closed is not settled again).
 */
export async function settleReturn(
  tx: Tx,
  order: OrderToRefund,
  row: ReturnRow,
  { accepted, restockingFeeMinor, refundShipping }: Settlement,
): Promise<ReturnOutcome> {
  const lines = refundLinesOf(order, row, accepted)
  const isAccepted = accepted.some(({ quantity }) => quantity > 0)
  const shippingMinor = isAccepted && refundShipping ? shippingLeftMinor(order) : 0n
  const plan = { lines, shippingMinor, discrepancyMinor: -restockingFeeMinor }
  const isWorth = lines.length > 0 || shippingMinor > 0n
  const refund = isWorth ? await promiseRefund(tx, order, { plan, key: `return:${row.id}`, note: null }) : null
  const outcome: ReturnOutcome = isAccepted ? 'refunded' : 'rejected'
  await recordAccepted(tx, accepted)
  const facts = { restockingFeeMinor, refundShipping, refundId: refund?.refundId ?? null }
  await close(tx, row, outcome, facts)
  if (outcome === 'rejected') await mailAboutReturn(tx, row.id, 'rejected')
  return outcome
}

export async function recordAccepted(tx: Tx, accepted: readonly Accepted[]): Promise<void> {
  for (const { id, quantity, restock } of accepted) {
    await tx.returnLine.update({ where: { id }, data: { acceptedQuantity: quantity, restock } })
  }
}

type Facts = {
  restockingFeeMinor?: bigint
  refundShipping?: boolean
  refundId?: string | null
  replacementOrderId?: string
}

/** The end of a return, with Shopify to be told. */
export async function close(tx: Tx, row: ReturnRow, outcome: ReturnOutcome, facts: Facts = {}): Promise<void> {
  const state = outcome === 'withdrawn' ? 'cancelled' : 'closed'
  const pendingAction = outcome === 'withdrawn' || outcome === 'notSent' ? 'cancel' : 'process'
  await tx.return.update({
    where: { id: row.id },
    data: { state, outcome, closedAt: tx.now, pendingAction, ...facts },
  })
  await noteReturn(tx, row, outcome === 'withdrawn' ? 'returnWithdrawn' : 'returnClosed', { outcome })
  await publish(tx, returnClosed({ returnId: row.id, orderId: row.orderId, outcome }))
  await enqueue(tx, tellReturnJob(row.id))
}
