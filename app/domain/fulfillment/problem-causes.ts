/** Why an order needs a person. Closed list; `ui/messages/fulfillment.ts` puts each into words. */
export const problemCauses = [
  'VARIANT_GONE',
  'ORDER_REFUSED',
  'SHOP_DORMANT',
  'SHOP_ACCESS_LOST',
  'SHOPIFY_UNREACHABLE',
  'CAPTURE_REFUSED',
  'REFUND_REFUSED',
  'CANCEL_REFUSED',
  'REFUND_EXCEEDED',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
] as const
export type ProblemCause = (typeof problemCauses)[number]

/** Problems on the way into Shopify: they end by themselves when the order gets there. */
export const pushProblemCauses: readonly ProblemCause[] = [
  'VARIANT_GONE',
  'ORDER_REFUSED',
  'SHOP_DORMANT',
  'SHOP_ACCESS_LOST',
  'SHOPIFY_UNREACHABLE',
]
