import type { Address } from '../state/order-types.ts'
import type { MoneyBagInput } from './bags.ts'

export type TaxLineInput = {
  title: string
  rate: string
  priceSet?: MoneyBagInput | null
  channelLiable?: boolean | null
}
export type LineItemInput = {
  quantity: number
  variantId?: string | null
  productId?: string | null
  title?: string | null
  variantTitle?: string | null
  sku?: string | null
  vendor?: string | null
  priceSet?: MoneyBagInput | null
  taxable?: boolean | null
  requiresShipping?: boolean | null
  giftCard?: boolean | null
  fulfillmentService?: string | null
  properties?: { name: string; value: string }[] | null
  taxLines?: TaxLineInput[] | null
  weight?: { unit: string; value: number } | null
}
export type ShippingLineInput = {
  title: string
  priceSet: MoneyBagInput
  code?: string | null
  source?: string | null
  taxLines?: TaxLineInput[] | null
}
export type TransactionInput = {
  amountSet: MoneyBagInput
  kind?: string | null
  status?: string | null
  gateway?: string | null
  authorizationCode?: string | null
  processedAt?: string | null
  receiptJson?: unknown
  test?: boolean | null
}
export type AddressInput = {
  firstName?: string | null
  lastName?: string | null
  company?: string | null
  address1?: string | null
  address2?: string | null
  city?: string | null
  zip?: string | null
  provinceCode?: string | null
  province?: string | null
  countryCode?: string | null
  country?: string | null
  phone?: string | null
}
export type DiscountInput = {
  itemFixedDiscountCode?: { code: string; amountSet?: MoneyBagInput | null } | null
  itemPercentageDiscountCode?: { code: string; percentage?: number | null } | null
  freeShippingDiscountCode?: { code: string } | null
}
export type MetafieldInput = {
  namespace?: string | null
  key?: string | null
  type?: string | null
  value?: string | null
}
export type OrderInput = {
  lineItems?: LineItemInput[] | null
  currency?: string | null
  presentmentCurrency?: string | null
  email?: string | null
  phone?: string | null
  billingAddress?: AddressInput | null
  shippingAddress?: AddressInput | null
  customerId?: string | null
  customer?: {
    toAssociate?: { id?: string | null; email?: string | null } | null
    toUpsert?: {
      id?: string | null
      email?: string | null
      phone?: string | null
      firstName?: string | null
      lastName?: string | null
      note?: string | null
      tags?: string[] | null
    } | null
  } | null
  shippingLines?: ShippingLineInput[] | null
  taxLines?: TaxLineInput[] | null
  taxesIncluded?: boolean | null
  discountCode?: DiscountInput | null
  transactions?: TransactionInput[] | null
  financialStatus?: string | null
  note?: string | null
  tags?: string[] | null
  customAttributes?: { key: string; value: string }[] | null
  metafields?: MetafieldInput[] | null
  name?: string | null
  poNumber?: string | null
  processedAt?: string | null
  closedAt?: string | null
  referringSite?: string | null
  sourceName?: string | null
  sourceIdentifier?: string | null
  sourceUrl?: string | null
  test?: boolean | null
}

export function toAddress(input: AddressInput | null | undefined): Address | null {
  if (!input) return null
  return {
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    company: input.company ?? null,
    address1: input.address1 ?? null,
    address2: input.address2 ?? null,
    city: input.city ?? null,
    zip: input.zip ?? null,
    provinceCode: input.provinceCode ?? null,
    countryCode: input.countryCode ?? null,
    phone: input.phone ?? null,
  }
}
