import { createRefund } from '#app/shopify/orders/create-refund.server.ts'
import { readOrder } from '#app/shopify/orders/read-order.server.ts'
import { moveReturnAtShopify } from '#app/shopify/returns/move-return.server.ts'
import { openReturnAtShopify } from '#app/shopify/returns/open-return.server.ts'
import { processReturnAtShopify } from '#app/shopify/returns/process-return.server.ts'
import {
  listFulfillmentLines,
  listReturnsOfOrder,
  listReverseLines,
  readReturn,
} from '#app/shopify/returns/read-return.server.ts'

/** What returns ask of Shopify. A parameter, so that tests can lose an answer at an exact moment. */
export type ShopifyReturns = {
  readonly readReturn: typeof readReturn
  readonly listReturnsOfOrder: typeof listReturnsOfOrder
  readonly listFulfillmentLines: typeof listFulfillmentLines
  readonly listReverseLines: typeof listReverseLines
  readonly openReturn: typeof openReturnAtShopify
  readonly moveReturn: typeof moveReturnAtShopify
  readonly processReturn: typeof processReturnAtShopify
  readonly createRefund: typeof createRefund
  readonly readOrder: typeof readOrder
}

export const shopifyReturns: ShopifyReturns = {
  readReturn,
  listReturnsOfOrder,
  listFulfillmentLines,
  listReverseLines,
  openReturn: openReturnAtShopify,
  moveReturn: moveReturnAtShopify,
  processReturn: processReturnAtShopify,
  createRefund,
  readOrder,
}
