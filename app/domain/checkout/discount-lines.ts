import type { VoucherFunder } from '#app/domain/deals/voucher-facts.ts'

/** H14: one voucher's part of one line or of the shipping, and who pays for it. */
export type QuoteDiscount = {
  readonly voucherId: string
  readonly code: string
  readonly funder: VoucherFunder
  readonly amountMinor: bigint
  readonly shopAmountMinor: bigint
}
