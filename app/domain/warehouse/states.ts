export const contractStates = ['joining', 'active', 'ending', 'ended'] as const
export type ContractState = (typeof contractStates)[number]

export const requestStates = [
  'requested',
  'accepted',
  'rejected',
  'picking',
  'packed',
  'shipped',
  'closed',
  'cancelled',
] as const
export type RequestState = (typeof requestStates)[number]

export const cancellationStates = ['none', 'asked', 'accepted', 'rejected'] as const
export type CancellationState = (typeof cancellationStates)[number]

/** What is still to be told to Shopify. */
export const pendingActions = ['accept', 'reject', 'ship', 'acceptCancel', 'rejectCancel', 'close'] as const
export type PendingAction = (typeof pendingActions)[number]

/** Accepted and not over: units of these requests are promised on our shelves. */
export const committedStates: readonly RequestState[] = ['accepted', 'picking', 'packed']

export const isCommitted = (state: string): boolean => committedStates.some((each) => each === state)

export function toRequestState(text: string): RequestState {
  return requestStates.find((each) => each === text) ?? 'requested'
}

/** Why we do not take a request, in Shopify's words; the merchant reads them in their own order page too. */
export const rejectReasons = [
  'INVENTORY_OUT_OF_STOCK',
  'INCORRECT_ADDRESS',
  'INVALID_CONTACT_INFORMATION',
  'INTERNATIONAL_SHIPPING_UNAVAILABLE',
  'UNDELIVERABLE_DESTINATION',
  'INELIGIBLE_PRODUCT',
  'INVALID_SKU',
  'INCORRECT_PRODUCT_INFO',
  'MISSING_CUSTOMS_INFO',
  'ORDER_TOO_LARGE',
  'PACKAGE_PREFERENCE_NOT_SET',
  'OTHER',
] as const
export type RejectReason = (typeof rejectReasons)[number]

export const movementKinds = ['received', 'counted', 'shipped', 'returned', 'damaged', 'handedBack'] as const
export type MovementKind = (typeof movementKinds)[number]
