import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import { ShopifyRejected } from '#app/shopify/http/faults.ts'
import { ensureStorefrontToken } from '#app/shopify/storefront/storefront-token.server.ts'
import type { CheckoutModeRefusal } from './checkout-modes.ts'
import { toShopRefusal } from './to-shop-refusal.ts'

/**
 * The key for filling carts in the shop's own checkout. Shopify itself says whether the rights are there: what we know of
 * them comes by webhook and may be a moment old. Idempotent on: the token's title.
 */
export async function openStorefront(domain: string): Promise<Outcome<{ token: string }, CheckoutModeRefusal>> {
  try {
    return await ensureStorefrontToken(domain)
  } catch (cause) {
    if (cause instanceof ShopifyRejected && cause.codes.includes('ACCESS_DENIED')) return refuse('SCOPES_MISSING')
    const refusal = toShopRefusal(cause)
    if (!refusal) throw cause
    return refuse(refusal)
  }
}
