import { toDecimal } from '#app/kernel/money.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { VoucherRefusal } from './refusals.ts'
import type { VoucherFacts } from './voucher-facts.ts'

/** A line as a voucher looks at it. */
export type VoucherTarget = { readonly productId?: string; readonly isGiftCard?: boolean }

/** What the shopper wants to pay with the voucher, before any voucher. Amounts in the shop's currency. */
export type VoucherBasket = {
  readonly at: Date
  readonly currency: string
  readonly lines: readonly (VoucherTarget & { readonly shopTotalMinor: bigint })[]
}

/** H14: only the named products, or everything of the shop; gift cards are money, so nothing makes them cheaper. */
export function isForLine({ productIds }: Pick<VoucherFacts, 'productIds'>, line: VoucherTarget): boolean {
  if (line.isGiftCard) return false
  return productIds.length === 0 || (line.productId !== undefined && productIds.includes(line.productId))
}

/**
 * H14: may this voucher lower this purchase? Its time is half-open, [startsAt, endsAt). The minimum spend is tested on the
 * lines it is for, after item-level discounts and before any voucher. Null = it may; what is left of its budget is
 * tested with the amount, by `isWithinBudget`.
 */
export function judgeVoucher(voucher: VoucherFacts | null, basket: VoucherBasket): Refusal<VoucherRefusal> | null {
  if (!voucher || voucher.archivedAt || voucher.currency !== basket.currency) return refuse('VOUCHER_UNKNOWN')
  if (basket.at < voucher.startsAt) return refuse('VOUCHER_NOT_STARTED')
  if (voucher.endsAt && basket.at >= voucher.endsAt) return refuse('VOUCHER_ENDED')
  if (isReached(voucher.usedCount, voucher.totalLimit) || isReached(voucher.spentMinor, voucher.budgetMinor)) {
    return refuse('VOUCHER_USED_UP')
  }
  if (isReached(voucher.usedByShopper, voucher.perShopperLimit)) return refuse('VOUCHER_ALREADY_USED')
  const lines = basket.lines.filter((line) => isForLine(voucher, line))
  if (lines.length === 0) return refuse('VOUCHER_NOT_FOR_THESE_PRODUCTS')
  const spend = lines.reduce((total, line) => total + line.shopTotalMinor, 0n)
  const minimum = voucher.minimumSpendMinor
  if (minimum === null || spend >= minimum) return null
  return refuse('VOUCHER_MINIMUM_NOT_REACHED', {
    minimum: `${toDecimal(minimum, voucher.currency)} ${voucher.currency}`,
  })
}

/** H14: all uses together never cost more than the budget; one that would is refused whole, not cut. */
export function isWithinBudget({ budgetMinor, spentMinor }: VoucherFacts, shopAmountMinor: bigint): boolean {
  return budgetMinor === null || spentMinor + shopAmountMinor <= budgetMinor
}

function isReached<Amount extends number | bigint>(used: Amount, limit: Amount | null): boolean {
  return limit !== null && used >= limit
}
