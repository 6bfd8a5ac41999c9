import { provinceCodeOf, regionNameOf } from '#app/domain/checkout/address-regions.ts'
import { StoredAddress } from '#app/domain/checkout/inputs.ts'
import type { OrderAddress } from '#app/shopify/orders/order-input.ts'

/**
 * An order's address as Shopify is told it, whatever the rules were when it was typed; null: there is none. Shopify takes
 * the codes of its own provinces only; any other region stays readable on the parcel.
 */
export function addressForShopify(stored: unknown, phone: string | null): OrderAddress | null {
  const parsed = StoredAddress.safeParse(stored)
  if (!parsed.success) return null
  const address = parsed.data
  const { firstName, lastName, company, line1, line2, city, postalCode, country } = address
  const provinceCode = provinceCodeOf(address)
  return {
    firstName,
    lastName,
    company,
    address1: line1,
    address2: provinceCode === null ? [line2, regionNameOf(address)].filter(Boolean).join(', ') : line2,
    city,
    ...(provinceCode === null ? {} : { provinceCode }),
    zip: postalCode,
    countryCode: country,
    phone: (phone ?? address.phone) || undefined,
  }
}
