import type { FulfillmentOrder } from './order-types.ts'

/** Records written before these members existed get what they would have had. */
export function completeFulfillmentOrder(one: FulfillmentOrder): void {
  one.fulfillAt ??= one.createdAt
  one.fulfillBy ??= null
  one.destination ??= null
  one.hasReportedProgress ??= false
  one.freeRestId ??= null
}
