import { z } from 'zod'
import { optionalText } from '../webhooks/fields.ts'
import { noteAttributes } from './order-notice.ts'

const codes = z.array(z.object({ code: z.string() })).nullish()

const arrival = z
  .object({
    landing_site: optionalText,
    landing_site_ref: optionalText,
    referring_site: optionalText,
    source_name: optionalText,
    source_identifier: optionalText,
    customer_locale: optionalText,
    tags: optionalText,
    discount_codes: codes,
  })
  .transform((found) => ({
    landingSite: found.landing_site,
    landingSiteRef: found.landing_site_ref,
    referringSite: found.referring_site,
    /** web, pos, shopify_draft_order, subscription_contract … or an app's id. */
    sourceName: found.source_name,
    sourceIdentifier: found.source_identifier,
    locale: found.customer_locale,
    tags: (found.tags ?? '').split(',').map((tag) => tag.trim().toLowerCase()),
    /** In the order in which they were applied. */
    codes: (found.discount_codes ?? []).map(({ code }) => code),
  }))

/** How an order came about, as every topic that tells it whole says it. */
export const orderArrival = z.unknown().transform((payload) => ({
  ...arrival.parse(payload),
  attributes: noteAttributes.parse(payload),
}))
export type OrderArrival = z.output<typeof orderArrival>
