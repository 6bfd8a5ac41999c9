/** Addresses of the merchant's own Shopify admin; App Bridge takes the whole window there, so each link opens in `_top`. */
const idOf = (gid: string) => gid.slice(gid.lastIndexOf('/') + 1)

export const shopifyLinks = {
  product: (gid: string) => `shopify://admin/products/${idOf(gid)}`,
  order: (gid: string) => `shopify://admin/orders/${idOf(gid)}`,
  products: () => 'shopify://admin/products',
  markets: () => 'shopify://admin/markets',
  /** Where many products are published at once (5.7.4 of the review list). */
  bulkEditor: () => 'shopify://admin/bulk?resource_name=Product',
} as const
