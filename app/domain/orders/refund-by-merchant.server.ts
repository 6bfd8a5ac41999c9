import { sum, toDecimal, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { MerchantRefundRefusal } from './merchant-refund-refusals.ts'
import { lockOrderToRefund, type OrderToRefund } from './order-to-refund.server.ts'
import {
  paidTotalOf,
  promiseRefund,
  totalOf,
  worthOf,
  type RefundedLine,
  type RefundPlan,
} from './promise-refund.server.ts'
import { shippingLeftMinor } from './shipping-left.ts'
import { isPaidInShopify } from './paid-in-shopify.ts'

export type MerchantRefund = {
  readonly shopId: string
  readonly orderId: string
  /** Made by the page that asks: the same press of a button refunds once. */
  readonly requestKey: string
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly restock: boolean }[]
  /** Of the delivery, in the order's currency, with its tax. */
  readonly shippingMinor?: bigint
  /** Goodwill for no line in particular, in the order's currency (D3). */
  readonly adjustmentMinor?: bigint
  readonly note?: string | null
  readonly method?: 'originalPayment' | 'storeCredit'
}

type Made = Outcome<{ readonly refundId: string; readonly amount: MoneyView }, MerchantRefundRefusal>
type Planned = Outcome<RefundPlan, MerchantRefundRefusal>

/**
 * The merchant pays back from our pages: partial quantities, delivery, goodwill; never more than is left of the order,
 * and the refusal says how much that is. Shopify's books are told by a job once the money is on its way (D5).
 * Store credit is refused: it would be credit of the shop's own checkout, for money that never went through it.
 * Idempotent on: (order, requestKey), unique as the processor's key; the same key for something else is refused.
 */
export async function refundByMerchant(tx: Tx, wanted: MerchantRefund): Promise<Made> {
  if (wanted.method === 'storeCredit') return refuse('STORE_CREDIT_UNSUPPORTED')
  const order = await lockOrderToRefund(tx, wanted.orderId)
  if (!order || order.shopId !== wanted.shopId) return refuse('ORDER_NOT_FOUND')
  const key = `merchant:${order.id}:${wanted.requestKey}`
  const earlier = await findEarlier(tx, order, key, wanted)
  if (earlier) return earlier
  const planned = judge(order, wanted)
  if (!planned.ok) return planned
  const { refundId, paidMinor } = await promiseRefund(tx, order, {
    plan: planned.value,
    key,
    note: wanted.note ?? null,
  })
  return accept({ refundId, amount: toMoneyView(paidMinor, paidCurrencyOf(order)) })
}

/**
 * What such a refund would come to now, in the currency that was paid, or why it would not be made: for the page that
 * asks once more. Changes nothing; refusals as above.
 */
export async function quoteRefund(
  tx: Tx,
  wanted: Omit<MerchantRefund, 'requestKey'>,
): Promise<Outcome<{ readonly amount: MoneyView }, MerchantRefundRefusal>> {
  const order = await lockOrderToRefund(tx, wanted.orderId)
  if (!order || order.shopId !== wanted.shopId) return refuse('ORDER_NOT_FOUND')
  const planned = judge(order, wanted)
  if (!planned.ok) return planned
  return accept({ amount: toMoneyView(paidTotalOf(order, planned.value), paidCurrencyOf(order)) })
}

function judge(order: OrderToRefund, wanted: Omit<MerchantRefund, 'requestKey'>): Planned {
  const refusal = whyNotRefundable(order)
  if (refusal) return refusal
  const planned = toPlan(order, wanted)
  if (!planned.ok) return planned
  const isTooMuch = paidTotalOf(order, planned.value) > order.leftMinor
  return isTooMuch ? refuse('MORE_THAN_LEFT', leftDetail(order)) : planned
}

/** Why nothing at all of an order can be paid back from here; null if something can. */
export function whyNotRefundable(order: OrderToRefund) {
  if (order.cancelledAt) return refuse('ORDER_CANCELLED')
  // Shopify took that money: only it can give it back, and its refund comes here by notice.
  if (isPaidInShopify(order.mode)) return refuse('PAID_IN_SHOPIFY')
  if (!order.shopifyOrderGid) return refuse('NOT_IN_SHOPIFY_YET')
  return order.leftMinor <= 0n ? refuse('NOTHING_LEFT') : null
}

function toPlan(order: OrderToRefund, wanted: Omit<MerchantRefund, 'requestKey'>): Planned {
  const { shippingMinor = 0n, adjustmentMinor = 0n } = wanted
  const chosen = wanted.lines.filter(({ quantity }) => quantity > 0)
  const lines: RefundedLine[] = []
  for (const { lineId, quantity, restock } of chosen) {
    const line = order.lines.find(({ id }) => id === lineId)
    if (!line || lines.some(({ orderLineId }) => orderLineId === lineId)) return refuse('LINE_NOT_FOUND')
    const left = unitsLeft(order, lineId)
    if (quantity > left) return refuse('MORE_UNITS_THAN_LEFT', { title: line.title, left })
    const restockType = !restock ? 'no_restock' : quantity <= unsentUnits(line) ? 'cancel' : 'return'
    lines.push({ orderLineId: lineId, quantity, restockType, ...worthOf(order, line, quantity) })
  }
  const shippingLeft = shippingLeftMinor(order)
  if (shippingMinor < 0n || adjustmentMinor < 0n) return refuse('NOTHING_TO_REFUND')
  if (shippingMinor > shippingLeft) {
    return refuse('MORE_SHIPPING_THAN_LEFT', {
      left: toDecimal(shippingLeft, order.currency),
      currency: order.currency,
    })
  }
  const plan = { lines, shippingMinor, discrepancyMinor: adjustmentMinor }
  return totalOf(plan) <= 0n ? refuse('NOTHING_TO_REFUND') : accept(plan)
}

function unitsLeft(order: OrderToRefund, lineId: string): number {
  const line = order.lines.find(({ id }) => id === lineId)
  const back = order.refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === lineId)
  const refunded = back.reduce((total, { quantity }) => total + quantity, 0)
  return Math.max(0, (line?.quantity ?? 0) - Math.max(refunded, line?.removedQuantity ?? 0))
}

/** Units that have not left: they are taken off the order, not sent back. */
function unsentUnits(line: OrderToRefund['lines'][number]): number {
  const sent = line.fulfillmentLines.filter(({ fulfillment }) => fulfillment.status === 'success')
  return line.quantity - line.removedQuantity - sent.reduce((total, { quantity }) => total + quantity, 0)
}

async function findEarlier(tx: Tx, order: OrderToRefund, key: string, wanted: MerchantRefund): Promise<Made | null> {
  const money = await tx.paymentRefund.findUnique({ where: { idempotencyKey: key } })
  const refund = money && order.refunds.find(({ paymentRefundId }) => paymentRefundId === money.id)
  if (!money || !refund) return null
  const chosen = wanted.lines.filter(({ quantity }) => quantity > 0)
  const isSame =
    refund.shippingMinor === (wanted.shippingMinor ?? 0n) &&
    refund.discrepancyMinor === (wanted.adjustmentMinor ?? 0n) &&
    refund.lines.length === chosen.length &&
    chosen.every((one) =>
      refund.lines.some((line) => line.orderLineId === one.lineId && line.quantity === one.quantity),
    )
  if (!isSame) return refuse('KEY_REUSED')
  return accept({ refundId: refund.id, amount: toMoneyView(money.amountMinor, money.currency) })
}

function paidCurrencyOf(order: OrderToRefund): string {
  return order.presentmentCurrency ?? order.currency
}

function leftDetail(order: OrderToRefund) {
  const currency = paidCurrencyOf(order)
  return { left: toDecimal(order.leftMinor, currency), currency }
}

/** What a merchant sees before refunding: money and units that are left. */
export function refundableOf(order: OrderToRefund) {
  const lines = order.lines.map((line) => ({ lineId: line.id, units: unitsLeft(order, line.id) }))
  return {
    left: toMoneyView(order.leftMinor, paidCurrencyOf(order)),
    shipping: toMoneyView(shippingLeftMinor(order), order.currency),
    refunded: toMoneyView(sum(order.refunds.map((refund) => refund.amountMinor)), order.currency),
    lines,
  }
}
