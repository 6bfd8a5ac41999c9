/** Why a voucher does not lower a price (H14). */
export const voucherRefusals = [
  'VOUCHER_UNKNOWN',
  'VOUCHER_NOT_STARTED',
  'VOUCHER_ENDED',
  'VOUCHER_MINIMUM_NOT_REACHED',
  'VOUCHER_USED_UP',
  'VOUCHER_ALREADY_USED',
  'VOUCHER_NOT_FOR_THESE_PRODUCTS',
  'VOUCHER_NOT_STACKABLE',
  'VOUCHER_NOTHING_TO_LOWER',
] as const
export type VoucherRefusal = (typeof voucherRefusals)[number]

/** Why a merchant cannot make or change a voucher. */
export const dealRefusals = [
  'VOUCHER_CODE_TAKEN',
  'VOUCHER_NOT_FOUND',
  'VOUCHER_PRODUCTS_UNKNOWN',
  'VOUCHER_CREATOR_UNKNOWN',
] as const
export type DealRefusal = (typeof dealRefusals)[number]
