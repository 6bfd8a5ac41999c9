/** Why joining or leaving the warehouse cannot be done now. */
export const contractRefusals = ['ALREADY_JOINED', 'NOT_JOINED', 'REQUESTS_OPEN', 'GOODS_LEFT'] as const
export type ContractRefusal = (typeof contractRefusals)[number]

/** Why goods on the shelves were not moved. */
export const stockRefusals = [
  'NOT_JOINED',
  'GOODS_NOT_FOUND',
  'GOODS_AMBIGUOUS',
  'NOT_STOCKED_IN_SHOPIFY',
  'NOT_ENOUGH_FREE',
  'BELOW_PROMISED',
] as const
export type WarehouseStockRefusal = (typeof stockRefusals)[number]

/** Why a request did not move on. */
export const requestRefusals = [
  'REQUEST_NOT_FOUND',
  'NOT_NOW',
  'STILL_TELLING',
  'CANCELLATION_WAITS',
  'NO_CANCELLATION',
  'ALREADY_SENT',
  'OUT_OF_STOCK',
  'UNKNOWN_GOODS',
  'MORE_THAN_ASKED',
  'NOTHING_PACKED',
  'NOTHING_TO_TELL',
  'PARCEL_NOT_FOUND',
] as const
export type RequestRefusal = (typeof requestRefusals)[number]
