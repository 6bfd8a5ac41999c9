import { z } from 'zod'
import { legacyId, optionalText } from './fields.ts'

export const scopesUpdatePayload = z.object({ current: z.array(z.string()) })

export const channelDeletePayload = z.object({
  id: z.union([z.string(), z.number()]).transform((id) => {
    const text = String(id)
    return text.startsWith('gid://') ? text : `gid://shopify/Channel/${text}`
  }),
})

/** Values are lower-case here and upper-case in the API. */
export const bulkFinishPayload = z.object({
  admin_graphql_api_id: z.string(),
  status: z.string(),
  error_code: optionalText,
})

const customer = z.object({ id: legacyId.nullish(), email: optionalText, phone: optionalText }).nullish()

export const customerRedactPayload = z
  .object({ shop_domain: z.string(), customer, orders_to_redact: z.array(legacyId).nullish() })
  .transform((found) => ({
    email: found.customer?.email ?? null,
    phone: found.customer?.phone ?? null,
    customerGid: found.customer?.id ? `gid://shopify/Customer/${found.customer.id}` : null,
    orderGids: (found.orders_to_redact ?? []).map((id) => `gid://shopify/Order/${id}`),
  }))

export const customerDataRequestPayload = z
  .object({
    shop_domain: z.string(),
    customer,
    orders_requested: z.array(legacyId).nullish(),
    data_request: z.object({ id: legacyId }).nullish(),
  })
  .transform((found) => ({
    email: found.customer?.email ?? null,
    requestId: found.data_request?.id ?? null,
    orderGids: (found.orders_requested ?? []).map((id) => `gid://shopify/Order/${id}`),
  }))
