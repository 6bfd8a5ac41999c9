import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { adminRequest } from '../admin-client.server.ts'
import { HoldFulfillmentOrderDocument, ReleaseFulfillmentHoldDocument } from '../generated/operations.ts'
import { ShopifyRejected } from '../http/faults.ts'

/** Our hold's name at Shopify: one of ours per fulfilment order, so asking twice holds once. */
export const graceHoldHandle = 'vitrine-grace'

export type HoldRefusal = 'SCOPE_MISSING' | 'NOT_HOLDABLE'

/**
 * Keeps a fulfilment order back while the shopper may still change their mind. `holdGid` is null if our hold was there
 * already. SCOPE_MISSING: the shop has not given us that right; NOT_HOLDABLE: it is being sent, or gone.
 * Idempotent on: (fulfilment order, handle), at Shopify.
 */
export async function holdFulfillmentOrder(
  shopDomain: string,
  { fulfillmentOrderGid, notes }: { readonly fulfillmentOrderGid: string; readonly notes: string },
): Promise<Outcome<{ holdGid: string | null }, HoldRefusal>> {
  try {
    const { fulfillmentOrderHold } = await adminRequest(shopDomain, HoldFulfillmentOrderDocument, {
      id: fulfillmentOrderGid,
      hold: { reason: 'OTHER', reasonNotes: notes, handle: graceHoldHandle, notifyMerchant: false },
    })
    const [problem] = fulfillmentOrderHold?.userErrors ?? []
    if (!problem) return accept({ holdGid: fulfillmentOrderHold?.fulfillmentHold?.id ?? null })
    if (problem.code === 'DUPLICATE_FULFILLMENT_HOLD_HANDLE') return accept({ holdGid: null })
    return refuse('NOT_HOLDABLE', { message: problem.message.slice(0, 200) })
  } catch (cause) {
    if (isDenied(cause)) return refuse('SCOPE_MISSING')
    throw cause
  }
}

/**
 * Lets a fulfilment order go. One that is not held any more, or is gone, counts as let go.
 * Idempotent on: hold, at Shopify.
 */
export async function releaseFulfillmentHold(
  shopDomain: string,
  { fulfillmentOrderGid, holdGid }: { readonly fulfillmentOrderGid: string; readonly holdGid: string },
): Promise<Outcome<null, 'SCOPE_MISSING' | 'NOT_RELEASED'>> {
  try {
    const { fulfillmentOrderReleaseHold } = await adminRequest(shopDomain, ReleaseFulfillmentHoldDocument, {
      id: fulfillmentOrderGid,
      holdIds: [holdGid],
    })
    const [problem] = fulfillmentOrderReleaseHold?.userErrors ?? []
    if (!problem || problem.code === 'FULFILLMENT_ORDER_NOT_FOUND') return accept(null)
    return refuse('NOT_RELEASED', { message: problem.message.slice(0, 200) })
  } catch (cause) {
    if (isDenied(cause)) return refuse('SCOPE_MISSING')
    throw cause
  }
}

function isDenied(cause: unknown): boolean {
  return cause instanceof ShopifyRejected && cause.codes.includes('ACCESS_DENIED')
}
