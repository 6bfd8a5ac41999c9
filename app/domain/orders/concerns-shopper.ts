/** Causes of a problem that are between the merchant and the books: the shopper has their money and their parcel. */
export const causesOfMerchantAlone: readonly string[] = [
  'REFUND_EXCEEDED',
  'REFUND_DISPUTED',
  'CAPTURE_FAILED',
  'ORDER_UNKNOWN',
  'DISPUTE_OPENED',
  'REFUND_NOT_RECORDED',
  'RETURN_NOT_RECORDED',
  'ADDRESS_NOT_SENT',
  'HOLD_NOT_RELEASED',
  'ORDER_DOUBLED',
  'AMOUNT_DIFFERS',
  // What the parcels' own state says is shown as it is; the shopper is told when it lasts.
  'FULFILLMENT_REFUSED',
  'FULFILLMENT_UNKNOWN',
  'SHIP_BY_MISSED',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
]

/** Does a problem hold the shopper's order up, so that they have to be told? */
export function concernsShopper(cause: string): boolean {
  return !causesOfMerchantAlone.includes(cause)
}
