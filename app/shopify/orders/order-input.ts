import { toDecimal } from '#app/kernel/money.ts'
import { orderReference } from './order-reference.ts'
import type { CurrencyCode, MailingAddressInput, OrderCreateOrderInput } from '../generated/operations.ts'

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
  } | null
  readonly taxesIncluded?: boolean
  readonly totalMinor: bigint
  readonly placedAt: Date
  /** How the money stands: authorised and to be captured after this call, or already taken. */
  readonly payment: { readonly kind: 'AUTHORIZATION' | 'SALE'; readonly authorizationCode?: string | undefined }
  readonly isTest?: boolean
  readonly note?: string | undefined
  /** Shown with the order in the Shopify admin, below its number. */
  readonly attributes?: readonly { readonly key: string; readonly value: string }[]
}

export const gateway = 'Vitrine'
export const sourceName = 'vitrine'

export function toOrderInput(order: NewOrder): OrderCreateOrderInput {
  const currencyCode = order.currency as CurrencyCode
  const money = (amountMinor: bigint, currency: string) => ({
    amount: toDecimal(amountMinor, currency),
    currencyCode: currency as CurrencyCode,
  })
  const paidIn = order.presentmentCurrency
  const price = (amountMinor: bigint, presentmentMinor?: bigint) => ({
    shopMoney: money(amountMinor, order.currency),
    ...(paidIn && presentmentMinor !== undefined ? { presentmentMoney: money(presentmentMinor, paidIn) } : {}),
  })
  const address = order.shippingAddress && toMailingAddress(order.shippingAddress)
  return {
    currency: currencyCode,
    ...(paidIn ? { presentmentCurrency: paidIn as CurrencyCode } : {}),
    email: order.email,
    ...(order.phone ? { phone: order.phone } : {}),
    ...(address ? { shippingAddress: address, billingAddress: address } : {}),
    lineItems: order.lines.map((line) => ({
      ...(line.variantGid ? { variantId: line.variantGid } : {}),
      title: line.title,
      ...(line.variantTitle ? { variantTitle: line.variantTitle } : {}),
      ...(line.sku ? { sku: line.sku } : {}),
      quantity: line.quantity,
      priceSet: price(line.unitPriceMinor, line.presentmentUnitPriceMinor),
      requiresShipping: line.requiresShipping,
      taxable: line.taxable ?? true,
    })),
    ...(order.shipping
      ? {
          shippingLines: [
            {
              title: order.shipping.title,
              priceSet: price(order.shipping.priceMinor, order.shipping.presentmentPriceMinor),
            },
          ],
        }
      : {}),
    taxesIncluded: order.taxesIncluded ?? false,
    transactions: [
      {
        kind: order.payment.kind,
        status: 'SUCCESS',
        gateway,
        amountSet: price(order.totalMinor, order.presentmentTotalMinor),
        processedAt: order.placedAt.toISOString(),
        ...(order.payment.authorizationCode ? { authorizationCode: order.payment.authorizationCode } : {}),
        test: order.isTest ?? false,
      },
    ],
    metafields: [{ ...orderReference.key, type: orderReference.type, value: order.reference }],
    customAttributes: [{ key: 'Vitrine order', value: order.number }, ...(order.attributes ?? [])],
    processedAt: order.placedAt.toISOString(),
    sourceName,
    sourceIdentifier: order.reference,
    tags: ['Vitrine'],
    test: order.isTest ?? false,
    ...(order.note ? { note: order.note } : {}),
  }
}

export function toMailingAddress(address: OrderAddress): MailingAddressInput {
  const filled = Object.entries(address).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(filled)
}
