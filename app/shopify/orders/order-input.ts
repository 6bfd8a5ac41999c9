import { toDecimal } from '#app/kernel/money.ts'
import { planDiscounts, type DiscountPlan, type NewDiscount } from './order-discounts.ts'
import { orderReference } from './order-reference.ts'
import type {
  CurrencyCode,
  MailingAddressInput,
  MoneyBagInput,
  OrderCreateLineItemInput,
  OrderCreateOrderInput,
} from '../generated/operations.ts'

export type OrderAddress = {
  readonly firstName?: string | undefined
  readonly lastName: string
  readonly company?: string | undefined
  readonly address1: string
  readonly address2?: string | undefined
  readonly city: string
  readonly provinceCode?: string | undefined
  readonly zip?: string | undefined
  readonly countryCode: string
  readonly phone?: string | undefined
}

/** A tax as it was charged; Shopify asks for its rate (SHOPIFY.md D1). Parts per million: 20 % = 200000. */
export type NewTaxLine = {
  readonly title: string
  readonly ratePpm: number
  readonly amountMinor: bigint
  readonly presentmentMinor?: bigint | undefined
}

export type NewOrderLine = {
  /** null: a custom line, for a variant that Shopify does not know any more. */
  readonly variantGid: string | null
  readonly title: string
  readonly variantTitle?: string | undefined
  readonly sku?: string | null | undefined
  readonly quantity: number
  readonly unitPriceMinor: bigint
  /** In `presentmentCurrency`, if the order has one. */
  readonly presentmentUnitPriceMinor?: bigint | undefined
  readonly taxMinor?: bigint
  readonly taxLines?: readonly NewTaxLine[]
  /** What vouchers took off this line; `unitPriceMinor` stays the price before them. */
  readonly discounts?: readonly NewDiscount[]
  readonly requiresShipping: boolean
  readonly taxable?: boolean
}

export type NewOrder = {
  /** Our order id. Sent as source identifier and as the unique metafield, so the order can be found again. */
  readonly reference: string
  /** Shown to people: V-7K3QX9 */
  readonly number: string
  /** The shop's own. */
  readonly currency: string
  /** What the shopper paid in, when it differs. */
  readonly presentmentCurrency?: string | null | undefined
  readonly presentmentTotalMinor?: bigint | undefined
  readonly email: string
  readonly phone?: string | null | undefined
  readonly shippingAddress: OrderAddress | null
  readonly lines: readonly NewOrderLine[]
  readonly shipping: {
    readonly title: string
    readonly priceMinor: bigint
    readonly presentmentPriceMinor?: bigint | undefined
    readonly taxLines?: readonly NewTaxLine[]
    readonly discounts?: readonly NewDiscount[]
  } | null
  readonly taxesIncluded?: boolean
  readonly totalMinor: bigint
  readonly placedAt: Date
  /** How the money stands: authorised and to be captured after this call, or already taken. */
  readonly payment: { readonly kind: 'AUTHORIZATION' | 'SALE'; readonly authorizationCode?: string | undefined }
  readonly isTest?: boolean
  readonly note?: string | undefined
  /** Beside our own. */
  readonly tags?: readonly string[]
  /** Shown with the order in the Shopify admin, below its number. */
  readonly attributes?: readonly { readonly key: string; readonly value: string }[]
}

export const gateway = 'Vitrine'
export const sourceName = 'vitrine'

/**
 * `unitPriceMinor`, `priceMinor` and `taxLines` of an order as its shopper was charged; vouchers go as the one code that
 * Shopify takes or as lowered prices with the arithmetic beside them (order-discounts.ts). Shopify's total is ours.
 */
export function toOrderInput(order: NewOrder): OrderCreateOrderInput {
  const price = pricesOf(order)
  const plan = planDiscounts(order)
  const paidIn = order.presentmentCurrency
  const address = order.shippingAddress && toMailingAddress(order.shippingAddress)
  return {
    currency: order.currency as CurrencyCode,
    ...(paidIn ? { presentmentCurrency: paidIn as CurrencyCode } : {}),
    email: order.email,
    ...(order.phone ? { phone: order.phone } : {}),
    ...(address ? { shippingAddress: address, billingAddress: address } : {}),
    lineItems: order.lines.map((line, index) => toLineItem(line, plan.unitPrices[index], price)),
    ...toShippingLines(order, plan, price),
    ...toDiscountCode(plan, price),
    taxesIncluded: order.taxesIncluded ?? false,
    ...toPayment(order, price),
    metafields: [{ ...orderReference.key, type: orderReference.type, value: order.reference }],
    customAttributes: [{ key: 'Vitrine order', value: order.number }, ...(order.attributes ?? []), ...plan.attributes],
    processedAt: order.placedAt.toISOString(),
    sourceName,
    sourceIdentifier: order.reference,
    tags: ['Vitrine', ...(order.tags ?? [])],
    test: order.isTest ?? false,
    ...(order.note ? { note: order.note } : {}),
  }
}

/** Where nothing is to pay there is no payment to tell of; without one, Shopify has to be told that it is settled. */
function toPayment({ totalMinor, presentmentTotalMinor, payment, placedAt, isTest }: NewOrder, price: ToPrice) {
  if (totalMinor === 0n) return { financialStatus: 'PAID' as const }
  return {
    transactions: [
      {
        kind: payment.kind,
        status: 'SUCCESS' as const,
        gateway,
        amountSet: price(totalMinor, presentmentTotalMinor),
        processedAt: placedAt.toISOString(),
        ...(payment.authorizationCode ? { authorizationCode: payment.authorizationCode } : {}),
        test: isTest ?? false,
      },
    ],
  }
}

type ToPrice = (amountMinor: bigint, presentmentMinor: bigint | undefined) => MoneyBagInput

/** Both currencies where the shopper paid in another one and the amount in it is known. */
function pricesOf({ currency, presentmentCurrency: paidIn }: NewOrder): ToPrice {
  const money = (amountMinor: bigint, code: string) => ({
    amount: toDecimal(amountMinor, code),
    currencyCode: code as CurrencyCode,
  })
  return (amountMinor, presentmentMinor) => ({
    shopMoney: money(amountMinor, currency),
    ...(paidIn && presentmentMinor !== undefined ? { presentmentMoney: money(presentmentMinor, paidIn) } : {}),
  })
}

function toLineItem(
  line: NewOrderLine,
  told: DiscountPlan['unitPrices'][number] | undefined,
  price: ToPrice,
): OrderCreateLineItemInput {
  const presentmentMinor = line.presentmentUnitPriceMinor === undefined ? undefined : told?.presentment
  return {
    ...(line.variantGid ? { variantId: line.variantGid } : {}),
    title: line.title,
    ...(line.variantTitle ? { variantTitle: line.variantTitle } : {}),
    ...(line.sku ? { sku: line.sku } : {}),
    quantity: line.quantity,
    priceSet: price(told?.minor ?? line.unitPriceMinor, presentmentMinor),
    requiresShipping: line.requiresShipping,
    taxable: line.taxable ?? true,
    ...toTaxLines(line.taxLines, price),
  }
}

function toShippingLines({ shipping }: NewOrder, { shippingPrice }: DiscountPlan, price: ToPrice) {
  if (!shipping) return {}
  const presentmentMinor = shipping.presentmentPriceMinor === undefined ? undefined : shippingPrice.presentment
  return {
    shippingLines: [
      {
        title: shipping.title,
        priceSet: price(shippingPrice.minor, presentmentMinor),
        ...toTaxLines(shipping.taxLines, price),
      },
    ],
  }
}

function toTaxLines(taxLines: readonly NewTaxLine[] = [], price: ToPrice) {
  if (taxLines.length === 0) return {}
  return {
    taxLines: taxLines.map(({ title, ratePpm, amountMinor, presentmentMinor }) => ({
      title,
      rate: toRate(ratePpm),
      priceSet: price(amountMinor, presentmentMinor),
    })),
  }
}

/** 200000 parts per million as "0.2", without a float in between. */
function toRate(ratePpm: number): string {
  const digits = String(ratePpm).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}

function toDiscountCode({ code }: DiscountPlan, price: ToPrice) {
  if (!code) return {}
  if (code.kind === 'freeShipping') return { discountCode: { freeShippingDiscountCode: { code: code.code } } }
  const amountSet = price(code.minor, code.presentment)
  return { discountCode: { itemFixedDiscountCode: { code: code.code, amountSet } } }
}

export function toMailingAddress(address: OrderAddress): MailingAddressInput {
  const filled = Object.entries(address).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(filled)
}
