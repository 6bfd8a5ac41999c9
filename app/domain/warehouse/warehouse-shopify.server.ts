import { answerRequest } from '#app/shopify/fulfillment-service/answer-request.server.ts'
import { createFulfillment, listParcels } from '#app/shopify/fulfillment-service/parcels.server.ts'
import { listAssignedOrders, readAssignedOrder } from '#app/shopify/fulfillment-service/read-assigned-orders.server.ts'
import { createService, deleteService, readService } from '#app/shopify/fulfillment-service/registration.server.ts'
import { activateItem, readLevels, setAvailable } from '#app/shopify/fulfillment-service/stock-at-location.server.ts'

/** What the warehouse asks of Shopify. A parameter, so that tests can lose an answer at an exact moment. */
export type WarehouseShopify = {
  readonly readService: typeof readService
  readonly createService: typeof createService
  readonly deleteService: typeof deleteService
  readonly listAssignedOrders: typeof listAssignedOrders
  readonly readAssignedOrder: typeof readAssignedOrder
  readonly answerRequest: typeof answerRequest
  readonly listParcels: typeof listParcels
  readonly createFulfillment: typeof createFulfillment
  readonly readLevels: typeof readLevels
  readonly activateItem: typeof activateItem
  readonly setAvailable: typeof setAvailable
}

export const warehouseShopify: WarehouseShopify = {
  readService,
  createService,
  deleteService,
  listAssignedOrders,
  readAssignedOrder,
  answerRequest,
  listParcels,
  createFulfillment,
  readLevels,
  activateItem,
  setAvailable,
}
