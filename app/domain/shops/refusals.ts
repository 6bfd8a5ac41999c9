/** Closed list of what shops say no with. */
export type ShopRefusal =
  | 'TERMS_NOT_ACCEPTED'
  | 'SHOP_CLOSED'
  | 'NOT_CONNECTED'
  | 'CHANNEL_NOT_OFFERED'
  | 'CHANNEL_REFUSED'
  | 'SHOPIFY_UNREACHABLE'
  | 'ACCESS_REVOKED'
  | 'SYNC_RUNNING'
  | 'UNKNOWN_SHIPPING_OPTION'
  | 'LAST_SHIPPING_OPTION'
