import type { MoneyView } from '#app/kernel/money.ts'
import { toMoneyView } from '#app/kernel/money.ts'

/** What changed about a line since the shopper last saw it (H11). */
export type LineDiff =
  | { readonly type: 'gone' }
  | { readonly type: 'soldOut' }
  | { readonly type: 'lessStock'; readonly available: number }
  | { readonly type: 'priceUp'; readonly before: MoneyView; readonly after: MoneyView }
  | { readonly type: 'priceDown'; readonly before: MoneyView; readonly after: MoneyView }

/** What changed about a shop's part of the cart as a whole. */
export type GroupDiff = { readonly type: 'notShippable'; readonly country: string }

export type SeenLine = { readonly quantity: number; readonly priceMinor: bigint; readonly currency: string }
export type CurrentLine = {
  readonly isOnSale: boolean
  /** null = no limit: untracked, or sold beyond stock by the merchant's choice. */
  readonly available: number | null
  readonly priceMinor: bigint
  readonly currency: string
}

/**
 * H11: the one thing that matters most about a line. Prices in different currencies are not compared: the shopper
 * changed the country, sees the new price, and confirms the total before paying.
 */
export function diffLine(seen: SeenLine, current: CurrentLine): LineDiff | null {
  if (!current.isOnSale) return { type: 'gone' }
  if (current.available !== null && current.available <= 0) return { type: 'soldOut' }
  if (current.available !== null && current.available < seen.quantity) {
    return { type: 'lessStock', available: current.available }
  }
  if (seen.currency !== current.currency || seen.priceMinor === current.priceMinor) return null
  const before = toMoneyView(seen.priceMinor, seen.currency)
  const after = toMoneyView(current.priceMinor, current.currency)
  return { type: current.priceMinor > seen.priceMinor ? 'priceUp' : 'priceDown', before, after }
}

/** A better price applies silently; everything else waits for the shopper. */
export function needsShopper(diff: LineDiff | null): boolean {
  return diff !== null && diff.type !== 'priceDown'
}
