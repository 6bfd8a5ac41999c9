import { variantName } from '#app/domain/catalog/variant-name.ts'
import { millisecondsPer } from '#app/kernel/clock.ts'
import { sum, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { cardName } from '../card-name.ts'
import { carrierOf } from '../carrier-of.ts'
import { mailImageUrl } from '../mail-image.server.ts'
import type { MailedLine, MailedParcel, OrderMailFacts } from '../mails/order-facts.ts'
import { keptAddress } from './kept-address.ts'
import { paidAmounts } from './to-amounts.ts'
import { lineFactsOf } from './to-facts.ts'
import { isPaidInShopify } from '../paid-in-shopify.ts'

const include = {
  shop: { select: { name: true } },
  lines: { orderBy: { position: 'asc' }, include: { refundLines: true } },
  fulfillments: { include: { lines: true }, orderBy: { shippedAt: 'asc' } },
  refunds: { include: { lines: true } },
  cancelRequests: { orderBy: { requestedAt: 'desc' }, take: 1 },
  checkout: {
    select: {
      payment: { include: { refunds: true } },
      orders: { select: { id: true, cancelledAt: true } },
    },
  },
} satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof include }>

/** What a mail may show of an order. `about` names the parcel or the refund that it is about, if any. */
export async function mailFactsOf(tx: Tx, orderId: string, about: string): Promise<OrderMailFacts> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include })
  const amounts = paidAmounts(order)
  const view = (minor: bigint) => toMoneyView(minor, amounts.currency)
  const payment = order.checkout?.payment
  return {
    number: order.number,
    shop: order.shop.name,
    lines: order.lines.map((line) => toLine(line, line.quantity, view(grossOf(order, line)))),
    merchandise: view(sum(order.lines.map((line) => grossOf(order, line)))),
    discount: amounts.discountMinor > 0n ? view(amounts.discountMinor) : null,
    shipping: view(amounts.shippingMinor + shippingDiscountOf(order)),
    tax: amounts.taxMinor > 0n ? view(amounts.taxMinor) : null,
    taxesIncluded: order.taxesIncluded,
    total: view(amounts.totalMinor),
    shippingTitle: order.shippingTitle,
    address: keptAddress(order.shippingAddress, order.locale),
    card:
      payment?.cardBrand && payment.cardLast4 ? { brand: cardName(payment.cardBrand), last4: payment.cardLast4 } : null,
    shipBy: order.shipBy,
    graceMinutes: graceMinutesOf(order, tx.now),
    cancelledBy: order.cancelledBy,
    cancelReason: order.cancelReason,
    moneyBack: moneyBackOf(order),
    isPaidElsewhere: isPaidInShopify(order.mode),
    hasOthers: order.checkout?.orders.some((one) => one.id !== orderId && one.cancelledAt === null) ?? false,
    cancelAnswerBy: order.cancelRequests[0]?.answerBy ?? null,
    refundedLines: refundedLinesOf(order, about),
    parcel: parcelOf(order, about),
  }
}

type Line = Row['lines'][number]

/** What a line came to before vouchers, in the currency that was paid. */
function grossOf(order: Row, line: Line): bigint {
  return paidAmounts(order).unitPriceOf(line.id) * BigInt(line.quantity)
}

function shippingDiscountOf(order: Row): bigint {
  return order.presentmentCurrency ? (order.presentmentShippingDiscountMinor ?? 0n) : order.shippingDiscountMinor
}

function toLine({ title, variantTitle, imageUrl }: Line, quantity: number, total: MoneyView | null): MailedLine {
  return { title, variantTitle: variantName(variantTitle), quantity, total, imageUrl: mailImageUrl(imageUrl) }
}

function graceMinutesOf({ graceUntil }: Row, now: Date): number | null {
  if (!graceUntil || graceUntil <= now) return null
  return Math.floor((graceUntil.getTime() - now.getTime()) / millisecondsPer.minute)
}

/** What goes back of a cancelled order. A share that was never taken is written down as a failed refund. */
function moneyBackOf({ id, checkout }: Row): MoneyView | null {
  const payment = checkout?.payment
  const back = (payment?.refunds ?? []).filter((one) => one.orderId === id && one.state !== 'failed')
  const total = sum(back.map(({ amountMinor }) => amountMinor))
  return payment && total > 0n ? toMoneyView(total, payment.currency) : null
}

function refundedLinesOf(order: Row, about: string): MailedLine[] {
  const refund = order.refunds.find((one) => one.id === about || one.shopifyRefundGid === about)
  return (refund?.lines ?? []).flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find((each) => each.id === orderLineId)
    return line ? [toLine(line, quantity, null)] : []
  })
}

function parcelOf(order: Row, about: string): MailedParcel | null {
  const parcel = order.fulfillments.find(({ shopifyGid }) => shopifyGid === about)
  if (!parcel) return null
  const { trackingCompany, trackingNumber, trackingUrl, estimatedAt } = parcel
  const carrier = carrierOf(trackingCompany, trackingNumber, trackingUrl)
  return {
    carrier: carrier.name,
    trackingNumber,
    trackingUrl: carrier.url,
    estimatedAt,
    lines: parcel.lines.flatMap(({ orderLineId, quantity }) => {
      const line = order.lines.find((each) => each.id === orderLineId)
      return line ? [toLine(line, quantity, null)] : []
    }),
    isMoreToCome: order.lines.some((line) => {
      const { quantity, removedQuantity, shippedQuantity } = lineFactsOf(order, line.id)
      return line.requiresShipping && shippedQuantity + removedQuantity < quantity
    }),
  }
}
