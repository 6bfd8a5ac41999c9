import { divideRoundHalfAway, parseDecimal, sum } from '#app/kernel/money.ts'
import type { RefundNotice } from '#app/shopify/webhooks/refund.ts'
import { inPaidCurrency, type Rate } from './refund-share.ts'

/** As much of an order as its refunds are read by. */
export type OrderOfRefund = {
  readonly currency: string
  /** Null where the shopper paid in the shop's own currency. */
  readonly presentmentCurrency: string | null
  readonly taxesIncluded: boolean
  readonly rate: Rate
}

/** In the order's currency, but for `paidMinor`. */
export type RefundFacts = {
  /** Money that goes back, all parts. */
  readonly amountMinor: bigint
  /** The same in the currency that was paid, as Shopify says it; null where it says only what it is to the shop. */
  readonly paidMinor: bigint | null
  /** Of it, what the shop gave as credit for its own store (D4), in the currency that was paid: no processor moves it. */
  readonly creditMinor: bigint
  readonly shippingMinor: bigint
  /** What belongs to no line (D3); negative when the merchant kept something back. */
  readonly discrepancyMinor: bigint
  readonly lines: readonly {
    readonly lineGid: string
    readonly quantity: number
    /** Without tax (C1). */
    readonly subtotalMinor: bigint
    readonly taxMinor: bigint
    readonly restockType: string | null
  }[]
}

/**
 * Amounts of a refund notice. Shopify's transactions of an order that was paid in another currency are in that one (C8);
 * its subtotals contain the tax wherever the prices do (C2). A refund without transactions moves no money.
 */
export function readRefund(notice: RefundNotice, order: OrderOfRefund): RefundFacts {
  const parse = (decimal: string) => parseDecimal(decimal, order.currency)
  const lines = notice.lines.map((line) => ({
    lineGid: line.lineGid,
    quantity: line.quantity,
    subtotalMinor: parse(line.subtotal) - (order.taxesIncluded ? parse(line.tax) : 0n),
    taxMinor: parse(line.tax),
    restockType: line.restockType?.toLowerCase() ?? null,
  }))
  const shippingMinor = sum(notice.shipping.map((one) => worthOf(one, order.currency, order)))
  const worthMinor = sum(notice.lines.map((one) => worthOf(one, order.currency, order))) + shippingMinor
  const moved = movedBy(notice)
  const paidMinor = order.presentmentCurrency ? totalIn(order.presentmentCurrency, moved, order) : null
  const toldMinor = totalIn(order.currency, moved, order)
  const amountMinor = toldMinor ?? worthMinor + discrepancyOf(notice, order, { paidMinor: paidMinor ?? 0n, worthMinor })
  const discrepancyMinor = moved.length > 0 ? amountMinor - worthMinor : 0n
  return { amountMinor, paidMinor, creditMinor: creditIn(moved, order), shippingMinor, discrepancyMinor, lines }
}

/** What Shopify calls the gateway of a shop's own credit. */
const storeCreditGateway = 'shopify_store_credit'

function creditIn(moved: ReturnType<typeof movedBy>, order: OrderOfRefund): bigint {
  const credits = moved.filter(({ gateway }) => gateway === storeCreditGateway)
  const told = totalIn(order.presentmentCurrency ?? order.currency, credits, order)
  if (told !== null) return told
  // Told in the shop's currency alone: at the order's own rate.
  return inPaidCurrency(totalIn(order.currency, credits, order) ?? 0n, 0n, order.rate)
}

function movedBy({ transactions }: RefundNotice) {
  return transactions.filter(({ kind, status }) => kind === 'refund' && status !== 'failure' && status !== 'error')
}

/** What the transactions come to in a currency; null if one of them does not say. */
function totalIn(currency: string, moved: ReturnType<typeof movedBy>, order: OrderOfRefund): bigint | null {
  const told = moved.map(({ amounts }) => amounts.find((one) => (one.currency ?? order.currency) === currency))
  if (told.some((one) => one === undefined)) return null
  return sum(told.map((one) => parseDecimal(one?.amount ?? '0', currency)))
}

type Part = { readonly subtotal: string; readonly tax: string }

function worthOf({ subtotal, tax }: Part, currency: string, { taxesIncluded }: OrderOfRefund): bigint {
  return parseDecimal(subtotal, currency) + (taxesIncluded ? 0n : parseDecimal(tax, currency))
}

type Known = { readonly paidMinor: bigint; readonly worthMinor: bigint }

/**
 * Told in the shopper's currency alone: what is beyond the worth of the lines is brought back at the order's own rate, and
 * only that, so that the lines stay worth what the shop's books say.
 */
function discrepancyOf(notice: RefundNotice, order: OrderOfRefund, { paidMinor, worthMinor }: Known): bigint {
  const { shopTotalMinor, paidTotalMinor } = order.rate
  const toShop = (minor: bigint) =>
    paidTotalMinor > 0n ? divideRoundHalfAway(minor * shopTotalMinor, paidTotalMinor) : 0n
  const { presentmentCurrency } = order
  const parts = [...notice.lines, ...notice.shipping].map(({ paid }) => paid)
  if (!presentmentCurrency || parts.some((part) => part === null)) return toShop(paidMinor) - worthMinor
  const paidWorth = sum(parts.map((part) => (part ? worthOf(part, presentmentCurrency, order) : 0n)))
  return toShop(paidMinor - paidWorth)
}
