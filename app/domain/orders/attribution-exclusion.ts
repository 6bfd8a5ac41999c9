import { isRenewal } from '#app/domain/attribution/is-renewal.ts'
import type { OrderArrival } from '#app/shopify/storefront/arrival-notice.ts'

export type AttributionExclusion = 'STAFF_ORDER' | 'DRAFT_ORDER' | 'SUBSCRIPTION_RENEWAL'

/** What a merchant writes on an order by tag: whose it is, or that nobody brought it. */
const staffTag = 'staff'
const noAttributionTag = 'no-attribution'

/**
 * C10, C11: storefront orders of which no touch is evaluated. A renewal of a subscription is nobody's sale: the first order
 * was, unless the program pays renewals too. A draft order counts unless it is marked. `isStaff`: the buyer's address is one
 * of the shop's own people.
 */
export function attributionExclusion(
  { sourceName, tags }: Pick<OrderArrival, 'sourceName' | 'tags'>,
  { isStaff, paysRenewals }: { readonly isStaff: boolean; readonly paysRenewals: boolean },
): AttributionExclusion | null {
  if (isRenewal(sourceName) && !paysRenewals) return 'SUBSCRIPTION_RENEWAL'
  if (isStaff || tags.includes(staffTag)) return 'STAFF_ORDER'
  return sourceName === 'shopify_draft_order' && tags.includes(noAttributionTag) ? 'DRAFT_ORDER' : null
}
