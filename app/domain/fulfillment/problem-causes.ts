/** Why an order needs a person. Closed list; `ui/messages/fulfillment.ts` puts each into words. */
export const problemCauses = [
  'VARIANT_GONE',
  'ORDER_REFUSED',
  'SHOP_DORMANT',
  'SHOP_ACCESS_LOST',
  'SHOPIFY_UNREACHABLE',
  'CAPTURE_REFUSED',
  'CAPTURE_FAILED',
  'REFUND_REFUSED',
  'REFUND_DISPUTED',
  'REFUND_UNPAYABLE',
  'CANCEL_REFUSED',
  'REFUND_EXCEEDED',
  'ADDRESS_NOT_SENT',
  'HOLD_NOT_RELEASED',
  'ORDER_DOUBLED',
  'AMOUNT_DIFFERS',
  'FULFILLMENT_REFUSED',
  'FULFILLMENT_UNKNOWN',
  'SHIP_BY_MISSED',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
  'REFUND_NOT_RECORDED',
  'RETURN_NOT_RECORDED',
  'DISPUTE_OPENED',
  'ORDER_UNKNOWN',
  'DELETED_IN_SHOPIFY',
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

/** The order is not in Shopify because of it: paid back in time if nobody brings it there (I4). */
export const outsideCauses: readonly ProblemCause[] = [...pushProblemCauses, 'DELETED_IN_SHOPIFY']

/** Is the order outside Shopify because of this? One that was deleted there was in Shopify before. */
export function isOutsideShopify(cause: ProblemCause, pushState: string | undefined): boolean {
  return cause === 'DELETED_IN_SHOPIFY' || (pushProblemCauses.includes(cause) && pushState !== 'created')
}

/** What only a person can settle, at Shopify or with the shopper: seen is done. */
export const acknowledgeableCauses: readonly ProblemCause[] = [
  'REFUND_EXCEEDED',
  'REFUND_DISPUTED',
  'REFUND_UNPAYABLE',
  'CAPTURE_REFUSED',
  'ADDRESS_NOT_SENT',
  'HOLD_NOT_RELEASED',
  'ORDER_DOUBLED',
  'AMOUNT_DIFFERS',
  'FULFILLMENT_REFUSED',
  'FULFILLMENT_UNKNOWN',
  'SHIP_BY_MISSED',
  'REFUND_NOT_RECORDED',
  'RETURN_NOT_RECORDED',
  'DISPUTE_OPENED',
  'ORDER_UNKNOWN',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
]

/** What we can simply ask for once more. */
export const repeatableCauses: readonly ProblemCause[] = [
  'CANCEL_REFUSED',
  'CAPTURE_FAILED',
  'REFUND_REFUSED',
  'REFUND_DISPUTED',
  'REFUND_UNPAYABLE',
  'ADDRESS_NOT_SENT',
  'HOLD_NOT_RELEASED',
]

/** A refund was refused: asked again, it may be taken. */
export const refundCauses: readonly ProblemCause[] = ['REFUND_REFUSED', 'REFUND_DISPUTED', 'REFUND_UNPAYABLE']
