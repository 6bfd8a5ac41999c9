/**
 * Every account there is, by maker. A posting takes from the debit account and gives to the credit account, so the
 * balance of an account is its credits minus its debits and all balances of a currency sum to zero.
 */
export type AccountName =
  | `merchant:${string}:commissionPayable`
  | `merchant:${string}:absorbedReversals`
  | `merchant:${string}:voucherReceivable`
  | `platform:voucherFunding`
  | `creator:${string}:voucherFunding:${string}`
  | `creator:${string}:held:${string}`
  | `creator:${string}:payable:${string}`

/** What the merchant owes for commissions: goes below zero by exactly what creators were credited. */
export function merchantCommissionPayable(shopId: string): AccountName {
  return `merchant:${shopId}:commissionPayable`
}

/** Reversals after the clawback limit: the merchant bears them and the creator keeps the money (D6). */
export function merchantAbsorbedReversals(shopId: string): AccountName {
  return `merchant:${shopId}:absorbedReversals`
}

/** What the platform or a creator owes the merchant for the vouchers they fund (H14). */
export function merchantVoucherReceivable(shopId: string): AccountName {
  return `merchant:${shopId}:voucherReceivable`
}

/** Who pays for a voucher: goes below zero by what merchants are to receive. */
export function voucherFunding(
  funder: 'platform' | { readonly creatorId: string; readonly shopId: string },
): AccountName {
  return funder === 'platform'
    ? 'platform:voucherFunding'
    : `creator:${funder.creatorId}:voucherFunding:${funder.shopId}`
}

/** Earned and not yet releasable: estimated, held, frozen or disputed. One account per merchant (F1). */
export function creatorHeld(creatorId: string, shopId: string): AccountName {
  return `creator:${creatorId}:held:${shopId}`
}

/** Released and not yet paid out. May go below zero after a clawback (D5, F1). */
export function creatorPayable(creatorId: string, shopId: string): AccountName {
  return `creator:${creatorId}:payable:${shopId}`
}
