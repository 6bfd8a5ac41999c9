import { openProblem } from '#app/domain/fulfillment/open-problem.server.ts'
import { reached } from '#app/domain/checkout/money-steps.ts'
import { markedNote } from '#app/domain/orders/own-marker.ts'
import { shippingWithoutTax } from '#app/domain/orders/shipping-left.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { NewRefund } from '#app/shopify/orders/create-refund.server.ts'
import type { Prisma } from '@prisma/client'
import { recordRefundJob } from './jobs.ts'
import { shopifyReturns, type ShopifyReturns } from './shopify-returns.server.ts'

const lookAgainMilliseconds = 5_000
/** Shopify keeps our key for 24 hours; what is not certain by then is for a person. */
export const recordWithinHours = 23

const include = {
  order: { include: { shop: { select: { domain: true } } } },
  lines: { include: { orderLine: { select: { shopifyLineGid: true } } } },
} satisfies Prisma.RefundInclude
type Row = Prisma.RefundGetPayload<{ include: typeof include }>

/**
 * Writes a refund that we have made into Shopify's books, once its money is on its way. Not one that a return there will
 * tell of, and not one that Shopify told us about.
 * Idempotent on: refund id, as Shopify's own key for 24 hours, and our mark in the note.
 */
export async function recordRefund(refundId: string, shopify: ShopifyReturns = shopifyReturns): Promise<void> {
  const refund = await db.refund.findUnique({ where: { id: refundId }, include })
  if (!refund || refund.initiator !== 'vitrine' || refund.shopifyRefundGid || !refund.order.shopifyOrderGid) return
  const sent = refund.paymentRefundId
    ? await db.paymentRefund.findUnique({ where: { id: refund.paymentRefundId } })
    : null
  if (sent?.state === 'failed' || (await isTold(refund))) return
  if (sent?.state === 'pending') return later(refundId)
  if (refund.createdAt < addMilliseconds(now(), -recordWithinHours * millisecondsPer.hour)) return giveUp(refund)
  const money = sent && (await moneyOf(refund, sent.amountMinor, shopify))
  const made = await shopify.createRefund(
    refund.order.shop.domain,
    toNewRefund(refund, sent?.currency, money),
    refundId,
  )
  reached('refund written to Shopify', refund.orderId)
  if (!made.ok) return giveUp(refund)
  await inTransaction('record refund in Shopify', (tx) =>
    tx.refund.updateMany({
      where: { id: refundId, shopifyRefundGid: null },
      data: { shopifyRefundGid: made.value.refundGid },
    }),
  )
}

/** Will a return tell Shopify of it? As long as it is still to be told itself. */
async function isTold({ id }: Row): Promise<boolean> {
  const owner = await db.return.findFirst({ where: { refundId: id } })
  return owner !== null && owner.pendingAction !== null && owner.kind !== 'returnless'
}

async function moneyOf(refund: Row, amountMinor: bigint, shopify: ShopifyReturns): Promise<NewRefund['money']> {
  const state = await shopify.readOrder(refund.order.shop.domain, refund.order.shopifyOrderGid ?? '')
  const taken = state?.transactions.find(
    ({ kind, status }) => (kind === 'SALE' || kind === 'CAPTURE') && status === 'SUCCESS',
  )
  return taken ? { amountMinor, parentTransactionGid: taken.gid } : undefined
}

function toNewRefund(refund: Row, paidIn: string | undefined, money: NewRefund['money'] | null): NewRefund {
  const { order } = refund
  return {
    orderGid: order.shopifyOrderGid ?? '',
    currency: paidIn ?? refund.currency,
    lines: refund.lines.flatMap(({ orderLine, quantity, restockType }) => {
      const lineGid = orderLine.shopifyLineGid
      const type = restockType === 'return' ? 'RETURN' : restockType === 'cancel' ? 'CANCEL' : 'NO_RESTOCK'
      return lineGid ? [{ lineGid, quantity, restockType: type } as const] : []
    }),
    // In another currency the delivery's part is inside the amount: Shopify counts it by its own rate otherwise.
    ...(refund.shippingMinor > 0n && !order.presentmentCurrency
      ? { shippingMinor: shippingWithoutTax(order, refund.shippingMinor) }
      : {}),
    ...(money ? { money } : {}),
    note: markedNote(refund.id, refund.note),
  }
}

async function later(refundId: string): Promise<void> {
  await inTransaction('record refund later', (tx) =>
    enqueue(tx, recordRefundJob(refundId, addMilliseconds(tx.now, lookAgainMilliseconds))),
  )
}

async function giveUp({ order, currency, amountMinor }: Row): Promise<void> {
  const detail = { amountMinor: String(amountMinor), currency }
  await inTransaction('refund not in Shopify', (tx) =>
    openProblem(tx, { shopId: order.shopId, orderId: order.id, cause: 'REFUND_NOT_RECORDED', detail }),
  )
}
