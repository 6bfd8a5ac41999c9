import type { PostalAddress } from '#app/domain/checkout/inputs.ts'
import type { OrderAddress } from '#app/shopify/orders/order-input.ts'

/** A shopper's address as Shopify is told it. It takes codes only; a region in words stays readable on the parcel. */
export function addressForShopify(address: PostalAddress, phone: string | null): OrderAddress {
  const { firstName, lastName, company, line1, line2, city, region, postalCode, country } = address
  const isRegionCode = /^[A-Z0-9-]{1,6}$/.test(region)
  return {
    firstName,
    lastName,
    company,
    address1: line1,
    address2: isRegionCode ? line2 : [line2, region].filter(Boolean).join(', '),
    city,
    ...(isRegionCode ? { provinceCode: region } : {}),
    zip: postalCode,
    countryCode: country,
    phone: phone ?? undefined,
  }
}
