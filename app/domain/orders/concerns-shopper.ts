/** Causes of a problem that are between the merchant and the books: the shopper has their money and their parcel. */
const ofMerchantAlone = new Set([
  'REFUND_EXCEEDED',
  'WAREHOUSE_ANSWER_REFUSED',
  'WAREHOUSE_SHIPMENT_REFUSED',
  'WAREHOUSE_UNREACHABLE',
  'WAREHOUSE_STOCK_REFUSED',
])

/** Does a problem hold the shopper's order up, so that they have to be told? */
export function concernsShopper(cause: string): boolean {
  return !ofMerchantAlone.has(cause)
}
