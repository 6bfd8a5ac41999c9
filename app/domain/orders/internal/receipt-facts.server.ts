import { variantName } from '#app/domain/catalog/variant-name.ts'
import { sum, toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import type { Prisma } from '@prisma/client'
import { cardName } from '../card-name.ts'
import type { ReceiptFacts } from '../receipt/receipt-facts.ts'
import { credited, isWithShopper } from '../refund-states.ts'
import { neverTaken } from '../remaining-minor.ts'
import { keptAddress } from './kept-address.ts'
import { paidAmounts } from './to-amounts.ts'
import { isPaidInShopify } from '../paid-in-shopify.ts'

const include = {
  shop: { select: { name: true, contactEmail: true } },
  lines: { orderBy: { position: 'asc' } },
  taxLines: { orderBy: [{ title: 'asc' }, { id: 'asc' }] },
  discounts: { orderBy: [{ code: 'asc' }, { id: 'asc' }] },
  checkout: { select: { payment: { include: { refunds: { orderBy: { createdAt: 'asc' } } } } } },
} satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof include }>

/** What the receipt of the order states, or null: none of these conditions finds one. */
export async function findReceiptFacts(
  db: Reader,
  where: Prisma.OrderWhereInput,
  locale: MailLocale,
): Promise<ReceiptFacts | null> {
  const order = await db.order.findFirst({ where, include })
  if (!order) return null
  const amounts = paidAmounts(order)
  const view = (minor: bigint) => toMoneyView(minor, amounts.currency)
  const refunds = refundsOf(order)
  const refundedMinor = sum(refunds.map(({ amountMinor }) => amountMinor))
  return {
    number: order.number,
    placedAt: order.placedAt,
    seller: order.shop,
    buyer: { email: order.email, address: keptAddress(order.shippingAddress, locale) },
    lines: order.lines.map((line) => linesOf(line, amounts)),
    merchandise: view(amounts.merchandiseMinor),
    shippingTitle: order.shippingTitle,
    shipping: view(amounts.shippingMinor),
    discounts: discountsOf(order, amounts.currency),
    taxesIncluded: order.taxesIncluded,
    taxes: taxesOf(order, amounts.currency),
    total: view(amounts.totalMinor),
    payment: paymentOf(order),
    refunds: refunds.map(({ createdAt, amountMinor, state }) => ({
      at: createdAt,
      amount: view(amountMinor),
      isSettled: isWithShopper(state),
      isCredit: state === credited,
    })),
    refunded: view(refundedMinor),
    left: view(amounts.totalMinor - refundedMinor),
  }
}

function linesOf(
  { id, title, variantTitle, sku, quantity }: Row['lines'][number],
  { currency, unitPriceOf, discountOf }: ReturnType<typeof paidAmounts>,
): ReceiptFacts['lines'][number] {
  const view = (minor: bigint) => toMoneyView(minor, currency)
  const [unitPrice, discount] = [unitPriceOf(id), discountOf(id)]
  const total = view(unitPrice * BigInt(quantity) - discount)
  return {
    title,
    variantTitle: variantName(variantTitle),
    sku,
    quantity,
    unitPrice: view(unitPrice),
    discount: discount > 0n ? view(discount) : null,
    total,
  }
}

/** What really goes back to the card. */
function refundsOf({ id, checkout }: Row) {
  return (checkout?.payment?.refunds ?? []).filter((refund) => refund.orderId === id && refund.state !== 'failed')
}

type Amount = { readonly amountMinor: bigint; readonly presentmentMinor: bigint | null }

function paidMinor({ presentmentCurrency }: Row, { amountMinor, presentmentMinor }: Amount): bigint {
  return presentmentCurrency ? (presentmentMinor ?? 0n) : amountMinor
}

function discountsOf(order: Row, currency: string): ReceiptFacts['discounts'] {
  const codes = [...new Set(order.discounts.map(({ code }) => code))]
  return codes.map((code) => {
    const given = order.discounts.filter((one) => one.code === code).map((one) => paidMinor(order, one))
    return { code, amount: toMoneyView(sum(given), currency) }
  })
}

function taxesOf(order: Row, currency: string): ReceiptFacts['taxes'] {
  const kinds = new Map(order.taxLines.map((line) => [`${line.title} ${line.ratePpm}`, line]))
  return [...kinds.values()].map(({ title, ratePpm }) => {
    const same = order.taxLines.filter((line) => line.title === title && line.ratePpm === ratePpm)
    return { title, ratePpm, amount: toMoneyView(sum(same.map((line) => paidMinor(order, line))), currency) }
  })
}

const takenStates = ['captured']
const releasedStates = ['voiding', 'voided']

function paymentOf({ mode, cancelledAt, checkout, ...order }: Row): ReceiptFacts['payment'] {
  if (isPaidInShopify(mode)) return { kind: 'shopify' }
  const payment = checkout?.payment
  if (!payment?.cardBrand || !payment.cardLast4) return { kind: 'none' }
  // A cancelled order's share of a purchase that was never taken is written down as a failed refund.
  const isLeftOut = cancelledAt !== null && payment.refunds.some((one) => one.orderId === order.id && one.failure === neverTaken) // prettier-ignore
  const isReleased = isLeftOut || releasedStates.includes(payment.state)
  const state = isReleased ? 'released' : takenStates.includes(payment.state) ? 'paid' : 'reserved'
  return { kind: 'card', brand: cardName(payment.cardBrand), last4: payment.cardLast4, state }
}
