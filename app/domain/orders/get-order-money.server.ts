import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { sum, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { inTransaction, type Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import type { MerchantRefundRefusal } from './merchant-refund-refusals.ts'
import { lockOrderToRefund } from './order-to-refund.server.ts'
import { refundableOf, whyNotRefundable } from './refund-by-merchant.server.ts'
import { isNeverTaken } from './remaining-minor.ts'
import { isPaidInShopify } from './paid-in-shopify.ts'

/** What an order's money is made of, for its merchant. In the shop's currency unless it says otherwise. */
export type OrderMoney = {
  /** Paid in Shopify's own checkout: its money is Shopify's business. */
  readonly isPaidInShopify: boolean
  /** I8: sent at no charge for what came back. */
  readonly isReplacement: boolean
  readonly taxesIncluded: boolean
  readonly taxes: readonly { readonly title: string; readonly ratePpm: number; readonly amount: MoneyView }[]
  /** By code, and who pays for it (H14). */
  readonly discounts: readonly { readonly code: string; readonly funder: string; readonly amount: MoneyView }[]
  /** This order's share of what was taken from the card, in the card's currency; null: nothing yet. */
  readonly captured: MoneyView | null
  readonly refunds: readonly OrderRefundView[]
  /** What can still go back, in the card's currency. */
  readonly left: MoneyView
  readonly shippingLeft: MoneyView
  readonly unitsLeft: Readonly<Record<string, number>>
  /** Why nothing can be refunded from here; null if something can. */
  readonly whyNotRefundable: MerchantRefundRefusal | null
}

export type OrderRefundView = {
  readonly id: string
  readonly amount: MoneyView
  readonly at: string
  readonly note: string | null
  /** shopify: made in the Shopify admin · vitrine: made here, or by a rule. */
  readonly initiator: string
  readonly unitCount: number
  /** Do Shopify's books have it? */
  readonly isRecorded: boolean
}

const include = {
  discounts: { orderBy: [{ code: 'asc' }, { id: 'asc' }] },
  taxLines: { orderBy: [{ title: 'asc' }, { id: 'asc' }] },
  refunds: { include: { lines: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  checkout: { select: { confirmedQuote: true, payment: { include: { refunds: true } } } },
} satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof include }>

/** The money of one order of a shop; null if it is not theirs. */
export async function getOrderMoney(
  db: Reader,
  { shopId, orderId }: { readonly shopId: string; readonly orderId: string },
): Promise<OrderMoney | null> {
  const order = await db.order.findFirst({ where: { id: orderId, shopId }, include })
  if (!order) return null
  return {
    isPaidInShopify: isPaidInShopify(order.mode),
    isReplacement: order.replacesOrderId !== null,
    taxesIncluded: order.taxesIncluded,
    taxes: taxesOf(order),
    discounts: discountsOf(order),
    captured: capturedOf(order),
    refunds: order.refunds.map((refund) => ({
      id: refund.id,
      amount: toMoneyView(refund.amountMinor, refund.currency),
      at: refund.createdAt.toISOString(),
      note: refund.note,
      initiator: refund.initiator,
      unitCount: refund.lines.reduce((count, { quantity }) => count + quantity, 0),
      isRecorded: refund.shopifyRefundGid !== null,
    })),
    ...(await leftOf(order)),
  }
}

/** Reckoned by the functions that refund, so that the page never promises another amount. */
async function leftOf({ id, currency }: Row) {
  return inTransaction('what is left of an order', async (tx) => {
    const order = await lockOrderToRefund(tx, id)
    const none = toMoneyView(0n, currency)
    if (!order) return { left: none, shippingLeft: none, unitsLeft: {}, whyNotRefundable: 'ORDER_NOT_FOUND' as const }
    const { left, shipping, lines } = refundableOf(order)
    return {
      left,
      shippingLeft: shipping,
      unitsLeft: Object.fromEntries(lines.map(({ lineId, units }) => [lineId, units])),
      whyNotRefundable: whyNotRefundable(order)?.code ?? null,
    }
  })
}

function capturedOf({ id, shopId, checkout }: Row): MoneyView | null {
  const payment = checkout?.payment
  if (!payment || payment.capturedMinor === null || payment.state === 'capturing') return null
  const share = isNeverTaken(payment, id) ? 0n : shareOfShop(checkout.confirmedQuote, shopId)
  return toMoneyView(share < payment.capturedMinor ? share : payment.capturedMinor, payment.currency)
}

function taxesOf({ taxLines, currency }: Row): OrderMoney['taxes'] {
  return grouped(taxLines, ({ title, ratePpm }) => `${title} ${ratePpm}`).map((rows) => ({
    title: rows[0].title,
    ratePpm: rows[0].ratePpm,
    amount: toMoneyView(sum(rows.map(({ amountMinor }) => amountMinor)), currency),
  }))
}

function discountsOf({ discounts, currency }: Row): OrderMoney['discounts'] {
  return grouped(discounts, ({ code, funder }) => `${code} ${funder}`).map((rows) => ({
    code: rows[0].code,
    funder: rows[0].funder,
    amount: toMoneyView(sum(rows.map(({ amountMinor }) => amountMinor)), currency),
  }))
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): [Each, ...Each[]][] {
  const groups = new Map<string, [Each, ...Each[]]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return [...groups.values()]
}
