import { toStorefrontReference } from '#app/domain/checkout/storefront-reference.server.ts'
import { storeStorefrontLines } from '#app/domain/checkout/storefront-lines.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { minute, type Subject, type Told } from './orders-payloads.ts'

/** Orders as Shopify tells them when a shopper paid in the shop's own checkout. */

const bag = (shop: string, presentment = shop, currencies = ['USD', 'USD']) => ({
  shop_money: { amount: shop, currency_code: currencies[0] },
  presentment_money: { amount: presentment, currency_code: currencies[1] },
})

export type StorefrontSubject = Subject & { readonly variantGid: string; readonly reference: string }

type Changes = {
  readonly at?: number
  readonly left?: number
  readonly cancelledAt?: number
  readonly discount?: string
  readonly tax?: string
  readonly taxesIncluded?: boolean
  readonly attributes?: readonly { name: string; value: string }[]
  readonly more?: object
}

/** Two scarves at 20.00, sent for 5.00; paid. */
export function storefrontOrderTold(topic: string, of: StorefrontSubject, changes: Changes = {}): Told {
  const { at = 0, left = 2, cancelledAt, discount, tax, taxesIncluded = false, more = {} } = changes
  const { attributes = [{ name: 'vitrine_checkout', value: of.reference }] } = changes
  const payload = {
    admin_graphql_api_id: `gid://shopify/Order/${of.orderNumber}`,
    name: `#${of.orderNumber}`,
    source_identifier: null,
    currency: 'USD',
    presentment_currency: 'USD',
    taxes_included: taxesIncluded,
    email: 'nour@example.com',
    total_price: '45.00',
    created_at: minute(0),
    processed_at: minute(0),
    updated_at: minute(at),
    cancelled_at: cancelledAt === undefined ? null : minute(cancelledAt),
    cancel_reason: cancelledAt === undefined ? null : 'customer',
    note_attributes: attributes,
    discount_applications: discount ? [{ type: 'discount_code', code: 'SAVE' }] : [],
    line_items: [
      {
        admin_graphql_api_id: `gid://shopify/LineItem/${of.lineNumber}`,
        variant_id: Number(of.variantGid.split('/').at(-1)),
        title: 'Scarf',
        sku: 'SCARF',
        quantity: 2,
        current_quantity: left,
        price: '20.00',
        price_set: bag('20.00'),
        discount_allocations: discount ? [{ amount_set: bag(discount), discount_application_index: 0 }] : [],
        tax_lines: tax ? [{ title: 'VAT', rate: 0.2, price_set: bag(tax) }] : [],
      },
    ],
    shipping_lines: [{ title: 'Standard', price: '5.00', price_set: bag('5.00') }],
    shipping_address: {
      first_name: 'Nour',
      last_name: 'Haddad',
      address1: '148 Lafayette Street',
      city: 'New York',
      province_code: 'NY',
      zip: '10013',
      country_code: 'US',
    },
    ...more,
  }
  return { topic, payload: payload as unknown as Told['payload'] }
}

type Opened = {
  readonly shopId: string
  readonly variant: { readonly id: string; readonly shopifyGid: string }
  readonly shopperKey?: string
  readonly touchId?: string
  readonly createdAt?: Date
}

/** A cart that a shopper took to the shop's checkout a moment ago. */
export async function aStorefrontCheckout(opened: Opened) {
  const { shopId, variant, shopperKey = newId('shopper'), touchId = null, createdAt = new Date() } = opened
  const line = { variantId: variant.id, variantGid: variant.shopifyGid, quantity: 2, touchId }
  const id = newId('storefrontCheckout')
  await db.storefrontCheckout.create({
    data: {
      ...{ id, shopId, shopperKey, createdAt },
      ...{ country: 'US', locale: 'en', state: 'opened' },
      cartGid: `gid://shopify/Cart/${id}`,
      checkoutUrl: 'https://shop.test/cart',
      lines: storeStorefrontLines([{ ...line, seenPriceMinor: 2000n, currency: 'USD', isDirect: false }]),
    },
  })
  return { id, shopperKey, reference: toStorefrontReference(id) }
}
