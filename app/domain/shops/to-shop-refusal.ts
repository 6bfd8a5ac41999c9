import { ShopifyRevoked, ShopifyUnreachable } from '#app/shopify/http/faults.ts'

/** What a merchant can be told about a fault on the way to Shopify; null for faults that are ours. */
export function toShopRefusal(cause: unknown): 'SHOPIFY_UNREACHABLE' | 'ACCESS_REVOKED' | null {
  if (cause instanceof ShopifyUnreachable) return 'SHOPIFY_UNREACHABLE'
  if (cause instanceof ShopifyRevoked) return 'ACCESS_REVOKED'
  return null
}
