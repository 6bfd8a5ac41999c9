import { cancelOrder } from '#app/shopify/orders/cancel-order.server.ts'
import { createOrder } from '#app/shopify/orders/create-order.server.ts'
import { createRefund } from '#app/shopify/orders/create-refund.server.ts'
import { findOrderByReference } from '#app/shopify/orders/find-order-by-reference.server.ts'
import { holdFulfillmentOrder, releaseFulfillmentHold } from '#app/shopify/orders/grace-hold.server.ts'
import { listRefunds } from '#app/shopify/orders/list-refunds.server.ts'
import { pageOrdersOfOurs } from '#app/shopify/orders/page-orders.server.ts'
import { listFulfillmentOrders, readOrder } from '#app/shopify/orders/read-order.server.ts'
import { updateOrderAddress } from '#app/shopify/orders/update-order-address.server.ts'

/** What fulfilment asks of Shopify. A parameter, so that tests can lose an answer at an exact moment. */
export type ShopifyOrders = {
  readonly createOrder: typeof createOrder
  readonly findOrderByReference: typeof findOrderByReference
  readonly cancelOrder: typeof cancelOrder
  readonly createRefund: typeof createRefund
  readonly readOrder: typeof readOrder
  readonly listFulfillmentOrders: typeof listFulfillmentOrders
  readonly holdFulfillmentOrder: typeof holdFulfillmentOrder
  readonly releaseFulfillmentHold: typeof releaseFulfillmentHold
  readonly updateOrderAddress: typeof updateOrderAddress
  readonly pageOrdersOfOurs: typeof pageOrdersOfOurs
  readonly listRefunds: typeof listRefunds
}

export const shopifyOrders: ShopifyOrders = {
  createOrder,
  findOrderByReference,
  cancelOrder,
  createRefund,
  readOrder,
  listFulfillmentOrders,
  holdFulfillmentOrder,
  releaseFulfillmentHold,
  updateOrderAddress,
  pageOrdersOfOurs,
  listRefunds,
}
