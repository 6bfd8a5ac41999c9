import { z } from 'zod'
import { decimal, gidOf, instant, optionalText, text } from '../webhooks/fields.ts'

const money = z.object({ amount: decimal, currency_code: z.string() })
/** What the shop books and what the buyer saw; decimal strings. */
const bag = z
  .object({ shop_money: money, presentment_money: money })
  .transform(({ shop_money: shop, presentment_money: presentment }) => ({
    shop: shop.amount,
    presentment: presentment.amount,
  }))
export type BagNotice = z.output<typeof bag>

const tax = z
  .object({ title: text, rate: z.union([z.number(), z.string()]).nullish(), price_set: bag })
  .transform(({ title, rate, price_set: price }) => ({ title, rate: Number(rate ?? 0), price }))

const allocation = z
  .object({ amount_set: bag, discount_application_index: z.number().int() })
  .transform((found) => ({ amount: found.amount_set, application: found.discount_application_index }))

const line = z
  .object({
    admin_graphql_api_id: z.string(),
    variant_id: gidOf('ProductVariant').nullish(),
    title: text,
    variant_title: text,
    sku: optionalText,
    quantity: z.number().int(),
    price_set: bag,
    discount_allocations: z.array(allocation).nullish(),
    tax_lines: z.array(tax).nullish(),
    requires_shipping: z.boolean().nullish(),
    gift_card: z.boolean().nullish(),
  })
  .transform((found) => ({
    gid: found.admin_graphql_api_id,
    variantGid: found.variant_id ?? null,
    title: found.title,
    variantTitle: found.variant_title,
    sku: found.sku,
    quantity: found.quantity,
    price: found.price_set,
    allocations: found.discount_allocations ?? [],
    taxes: found.tax_lines ?? [],
    requiresShipping: found.requires_shipping ?? true,
    isGiftCard: found.gift_card ?? false,
  }))

const shippingLine = z
  .object({
    title: text,
    price_set: bag,
    discount_allocations: z.array(allocation).nullish(),
    tax_lines: z.array(tax).nullish(),
  })
  .transform((found) => ({
    title: found.title,
    price: found.price_set,
    allocations: found.discount_allocations ?? [],
    taxes: found.tax_lines ?? [],
  }))

const address = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address1: text,
    address2: text,
    city: text,
    province_code: text,
    zip: text,
    country_code: text,
    phone: text,
  })
  .transform((found) => ({
    firstName: found.first_name,
    lastName: found.last_name,
    company: found.company,
    line1: found.address1,
    line2: found.address2,
    city: found.city,
    region: found.province_code,
    postalCode: found.zip,
    country: found.country_code,
    phone: found.phone,
  }))

const attribute = z.object({ name: z.string(), value: z.unknown() })
const application = z
  .object({ code: optionalText, title: optionalText })
  .transform((found) => found.code ?? found.title ?? '')

/** The attributes of an order as it was told, for finding out whether it is ours: everything else is read afterwards. */
export const noteAttributes = z
  .object({ note_attributes: z.array(attribute).nullish() })
  .transform(({ note_attributes: found }) => new Map((found ?? []).map(({ name, value }) => [name, String(value)])))

/** An order that was paid in Shopify's own checkout, as all order topics tell it whole. */
export const storefrontOrderPayload = z
  .object({
    admin_graphql_api_id: z.string(),
    name: z.string(),
    currency: z.string(),
    presentment_currency: z.string().nullish(),
    taxes_included: z.boolean().nullish(),
    test: z.boolean().nullish(),
    email: text,
    phone: optionalText,
    created_at: instant,
    processed_at: instant.nullish(),
    line_items: z.array(line),
    shipping_lines: z.array(shippingLine).nullish(),
    discount_applications: z.array(application).nullish(),
    shipping_address: address.nullish(),
  })
  .transform((found) => ({
    gid: found.admin_graphql_api_id,
    name: found.name,
    currency: found.currency,
    presentmentCurrency: found.presentment_currency ?? found.currency,
    taxesIncluded: found.taxes_included ?? false,
    isTest: found.test ?? false,
    email: found.email,
    phone: found.phone,
    /** A6: the order's own time. */
    placedAt: found.processed_at ?? found.created_at,
    lines: found.line_items,
    shippingLines: found.shipping_lines ?? [],
    /** Code or title of each discount, by its place in the order. */
    discountNames: found.discount_applications ?? [],
    address: found.shipping_address ?? null,
  }))
export type StorefrontOrderNotice = z.output<typeof storefrontOrderPayload>
