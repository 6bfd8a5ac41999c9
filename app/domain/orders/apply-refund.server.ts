import { hasUndecided } from '#app/domain/checkout/disputed-minor.ts'
import { newId } from '#app/kernel/ids.ts'
import { sum, toDecimal } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { RefundNotice } from '#app/shopify/webhooks/refund.ts'
import type { Order, OrderLine } from '@prisma/client'
import type { Applied } from './applied.ts'
import { orderRefunded } from './events.ts'
import { lockOrderByGid } from './internal/lock-order.server.ts'
import { showMoney } from './show-money.ts'
import { lockPayment, type LockedPayment } from './lock-payment.server.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { rateOf } from './order-rate.ts'
import { isOwnRefund, recordOwnRefund } from './own-refund.server.ts'
import { promisePaymentRefund } from './promise-payment-refund.server.ts'
import { readRefund, type RefundFacts } from './read-refund.ts'
import { inPaidCurrency } from './refund-share.ts'
import { credited } from './refund-states.ts'
import { remainingOfOrder } from './remaining-minor.ts'
import { takeOwnRefund } from './take-own-refund.server.ts'

type OrderWithLines = Order & { readonly lines: OrderLine[] }

/**
 * A refund made in Shopify: recorded with its lines, and its money sent back through our processor, which is the one
 * that took it. Our own entry in Shopify's books comes back as such a notice and moves nothing. Never more
 * than is left of the order's own share of the payment: what a cancellation has already sent back is not sent twice.
 * D4: what the shop gave as store credit takes back the commission like any refund, and moves no money at the processor.
 * Idempotent on: Shopify's refund gid (D2), which is also the processor's key.
 */
export async function applyRefund(tx: Tx, shopId: string, notice: RefundNotice): Promise<Applied> {
  const locked = await lockOrderByGid(tx, shopId, notice.orderGid)
  if (!locked) return 'waiting'
  const shopifyRefundGid = notice.gid
  const earlier = await tx.refund.findUnique({
    where: { orderId_shopifyRefundGid: { orderId: locked.id, shopifyRefundGid } },
  })
  if (earlier || (await takeOwnRefund(tx, shopId, notice))) return 'applied'
  const lines = await tx.orderLine.findMany({ where: { orderId: locked.id } })
  const order = { ...locked, lines }
  const facts = readRefund(notice, { ...order, rate: rateOf(order) })
  if (isOwnRefund(locked, notice)) {
    const { amountMinor } = facts
    await recordOwnRefund(tx, locked, { shopifyRefundGid, amountMinor, createdAt: notice.createdAt })
    return 'applied'
  }
  const paidMinor = await paidMinorOf(tx, order, facts)
  const creditMinor = smaller(facts.creditMinor, paidMinor)
  const sentId = await sendBack(tx, order, paidMinor - creditMinor, shopifyRefundGid)
  const creditId = await noteCredit(tx, order, creditMinor, shopifyRefundGid)
  const paymentRefundId = sentId ?? creditId
  const refund = await tx.refund.create({
    data: {
      id: newId('refund'),
      orderId: order.id,
      shopifyRefundGid,
      createdAt: notice.createdAt,
      note: notice.note,
      amountMinor: facts.amountMinor,
      shippingMinor: facts.shippingMinor,
      discrepancyMinor: facts.discrepancyMinor,
      currency: order.currency,
      initiator: 'shopify',
      paymentRefundId,
      lines: { create: toRefundLines(order, facts) },
    },
  })
  await tell(tx, order, { moneyMinor: paidMinor - creditMinor, creditMinor }, notice)
  const { returnGid } = notice
  await publish(
    tx,
    orderRefunded({ orderId: order.id, refundId: refund.id, ...(returnGid ? { returnGid, shopId } : {}) }),
  )
  return 'applied'
}

function toRefundLines({ lines }: OrderWithLines, facts: RefundFacts) {
  const byLine = new Map<string, RefundFacts['lines'][number] & { orderLineId: string }>()
  for (const told of facts.lines) {
    const line = lines.find((each) => each.shopifyLineGid === told.lineGid)
    if (!line) continue
    const before = byLine.get(line.id)
    byLine.set(line.id, {
      ...told,
      orderLineId: line.id,
      quantity: told.quantity + (before?.quantity ?? 0),
      subtotalMinor: told.subtotalMinor + (before?.subtotalMinor ?? 0n),
      taxMinor: told.taxMinor + (before?.taxMinor ?? 0n),
    })
  }
  return [...byLine.values()].map(({ lineGid: _gid, ...line }) => line)
}

/**
 * Promises the money back; a job sends it. What of it is with the bank, undecided, is written down as refused for that
 * reason: it goes when the bank gives it back, and never if it does not (D10). Null if there is none to send.
 */
async function sendBack(tx: Tx, order: OrderWithLines, wanted: bigint, key: string): Promise<string | null> {
  if (!order.checkoutId || wanted <= 0n) return null
  const payment = await lockPayment(tx, order.checkoutId)
  if (!payment) return null
  const left = atLeastZero(remainingOfOrder(payment, order))
  const amountMinor = smaller(wanted, left)
  const waitingId = await noteWaiting(tx, { order, payment, key, left, missing: wanted - amountMinor })
  if (amountMinor > 0n) return promisePaymentRefund(tx, { payment, orderId: order.id, key, amountMinor })
  const earlier = payment.refunds.find((refund) => refund.orderId === order.id && refund.state !== 'failed')
  return waitingId ?? earlier?.id ?? null
}

type Missing = {
  readonly order: OrderWithLines
  readonly payment: LockedPayment
  readonly key: string
  readonly left: bigint
  readonly missing: bigint
}

/** Of what is missing, only what the bank has: the rest was given back before. */
async function noteWaiting(tx: Tx, { order, payment, key, left, missing }: Missing): Promise<string | null> {
  if (missing <= 0n || !hasUndecided(payment.disputes)) return null
  const withoutBank = atLeastZero(remainingOfOrder({ ...payment, disputes: [] }, order))
  const amountMinor = smaller(missing, withoutBank - left)
  if (amountMinor <= 0n) return null
  const { id } = await tx.paymentRefund.create({
    data: {
      id: newId('paymentRefund'),
      paymentId: payment.id,
      orderId: order.id,
      idempotencyKey: `${key}:bank`,
      amountMinor,
      currency: payment.currency,
      state: 'failed',
      failure: 'DISPUTED',
      createdAt: tx.now,
      settledAt: tx.now,
    },
  })
  return id
}

/** The shopper has it from the shop: it is not to be paid out of the payment as well. */
async function noteCredit(tx: Tx, order: OrderWithLines, wanted: bigint, key: string): Promise<string | null> {
  const payment = order.checkoutId && wanted > 0n ? await lockPayment(tx, order.checkoutId) : null
  if (!payment) return null
  const amountMinor = smaller(wanted, atLeastZero(remainingOfOrder(payment, order)))
  if (amountMinor <= 0n) return null
  const { id } = await tx.paymentRefund.create({
    data: {
      id: newId('paymentRefund'),
      paymentId: payment.id,
      orderId: order.id,
      idempotencyKey: `${key}:credit`,
      amountMinor,
      currency: payment.currency,
      state: credited,
      createdAt: tx.now,
      settledAt: tx.now,
    },
  })
  return id
}

const atLeastZero = (amountMinor: bigint) => (amountMinor > 0n ? amountMinor : 0n)
const smaller = (one: bigint, other: bigint) => (one < other ? one : other)

/** C8: what Shopify says goes back to whoever paid, else its amount at the order's own rate, not at a new one. */
async function paidMinorOf(tx: Tx, order: OrderWithLines, facts: RefundFacts): Promise<bigint> {
  if (facts.paidMinor !== null) return facts.paidMinor
  const earlier = await tx.refund.findMany({ where: { orderId: order.id }, select: { amountMinor: true } })
  const before = sum(earlier.map(({ amountMinor }) => amountMinor))
  return inPaidCurrency(facts.amountMinor, before, rateOf(order))
}

type Back = { readonly moneyMinor: bigint; readonly creditMinor: bigint }

async function tell(tx: Tx, order: OrderWithLines, { moneyMinor, creditMinor }: Back, notice: RefundNotice) {
  if (moneyMinor > 0n || creditMinor <= 0n) await tellOf(tx, order, 'refunded', moneyMinor, notice)
  if (creditMinor > 0n) await tellOf(tx, order, 'credited', creditMinor, notice)
}

async function tellOf(
  tx: Tx,
  order: OrderWithLines,
  kind: 'refunded' | 'credited',
  amountMinor: bigint,
  { gid, createdAt }: RefundNotice,
): Promise<void> {
  const currency = order.presentmentCurrency ?? order.currency
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `${kind}:${gid}`,
    kind,
    detail: { amount: toDecimal(amountMinor, currency), currency },
    occurredAt: createdAt,
  })
  if (amountMinor <= 0n) return
  const vars = { amount: showMoney(amountMinor, currency, order.locale) }
  await mailShopper(tx, order.id, kind, { about: gid, vars })
}
