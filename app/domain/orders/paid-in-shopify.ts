/** Modes of orders whose money Shopify took: in the checkout that a shop offers here, or in its own storefront. */
export const modesPaidInShopify = ['SHOPIFY_CHECKOUT', 'STOREFRONT'] as const

/** Nothing of such an order's money is ours to take, give back or hold. */
export function isPaidInShopify(mode: string): boolean {
  return modesPaidInShopify.some((one) => one === mode)
}
