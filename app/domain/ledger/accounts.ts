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
  | `creator:${string}:inTransit:${string}`
  | `creator:${string}:carried:${string}`
  | `merchant:${string}:funding`
  | 'platform:paidOut'
  | 'platform:exchange'
  | 'platform:fees'

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

/** Claimed by a payout and not yet known to have arrived (F3). */
export function creatorInTransit(creatorId: string, shopId: string): AccountName {
  return `creator:${creatorId}:inTransit:${shopId}`
}

/** C7: what a rail cannot carry, on its way from one payout to the next. Always zero between transactions. */
export function creatorCarried(creatorId: string, shopId: string): AccountName {
  return `creator:${creatorId}:carried:${shopId}`
}

/** F8: goes below zero by all that the merchant ever brought for payouts and fees. */
export function merchantFunding(shopId: string): AccountName {
  return `merchant:${shopId}:funding`
}

/** Everything that arrived at creators. */
export const platformPaidOut: AccountName = 'platform:paidOut'

/** C8: gives one currency for another; its balances are the exchanges made so far. */
export const platformExchange: AccountName = 'platform:exchange'

/** What the platform keeps: of runs (F8) and for payouts that came back (F5). */
export const platformFees: AccountName = 'platform:fees'
