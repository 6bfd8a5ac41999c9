export const voucherFunders = ['merchant', 'platform', 'creator'] as const
export type VoucherFunder = (typeof voucherFunders)[number]

export const voucherKinds = ['percent', 'fixed', 'freeShipping'] as const
export type VoucherKind = (typeof voucherKinds)[number]

/** A voucher as it stands at one instant. Amounts in minor units of `currency`, which is the shop's. */
export type VoucherFacts = {
  readonly id: string
  readonly code: string
  readonly funder: VoucherFunder
  readonly kind: VoucherKind
  /** Of a percent voucher: 10 % = 1000. */
  readonly percentBps: number | null
  /** Of a fixed voucher. */
  readonly amountMinor: bigint | null
  readonly currency: string
  readonly minimumSpendMinor: bigint | null
  /** Empty: everything of the shop. */
  readonly productIds: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly perShopperLimit: number | null
  readonly totalLimit: number | null
  readonly budgetMinor: bigint | null
  readonly usedCount: number
  readonly spentMinor: bigint
  readonly isStackable: boolean
  readonly archivedAt: Date | null
  /** How often the shopper at the till has used it already. */
  readonly usedByShopper: number
}

/** What the shopper typed, in its order, with what we know of it in one shop. Null: the shop has no such code. */
export type TypedVoucher = { readonly code: string; readonly voucher: VoucherFacts | null }

export type TypedVouchers = { readonly at: Date; readonly list: readonly TypedVoucher[] }

/** Codes are the same in any case and with any space around: "save10 " is SAVE10. */
export function toVoucherCode(typed: string): string {
  return typed.trim().toUpperCase()
}
