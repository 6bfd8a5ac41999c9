/** Why something about an order cannot be done. */
export const orderRefusals = [
  'ORDER_NOT_FOUND',
  'GRACE_OVER',
  'ALREADY_SHIPPED',
  'ALREADY_CANCELLED',
  'CANCELLATION_UNDER_WAY',
] as const
export type OrderRefusal = (typeof orderRefusals)[number]
