import { resellerPrice } from '#app/domain/attribution/reseller-price.ts'
import { toBasisPoints } from '#app/domain/programs/typed-percent.ts'
import { parseDecimal, toMoneyView, type MoneyView } from '#app/kernel/money.ts'

/** What somebody types as a percentage, in basis points; null while it is none, or nothing. */
export function marginOf(typed: string): number | null {
  const marginBps = toBasisPoints(typed)
  return marginBps === null || marginBps === 0 ? null : marginBps
}

/** What a buyer pays for one, and what of it is the seller's before discounts and tax in the price. */
export function sellerPrice(
  price: MoneyView,
  marginBps: number,
): { readonly pays: MoneyView; readonly earns: MoneyView } {
  const { amount, currency } = price
  const { priceMinor, marginMinor } = resellerPrice(parseDecimal(amount, currency), marginBps)
  return { pays: toMoneyView(priceMinor, currency), earns: toMoneyView(marginMinor, currency) }
}
