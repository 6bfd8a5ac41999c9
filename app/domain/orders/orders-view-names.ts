/** What a merchant looks for among the orders, in the order of what has to be done first. */
export const ordersViewNames = [
  'all',
  'toFulfil',
  'inGrace',
  'problem',
  'returnsToAnswer',
  'cancelRequests',
  'shipped',
  'completed',
  'cancelled',
] as const
export type OrdersViewName = (typeof ordersViewNames)[number]

export function toOrdersViewName(text: string | null): OrdersViewName {
  return ordersViewNames.find((view) => view === text) ?? 'all'
}
