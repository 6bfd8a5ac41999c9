import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { appliedRate, moneyOf } from './applied-rate.ts'
import type { ChosenRate } from './rate-facts.ts'

/** What a rate means on one product, for lists. */
export type RateCard = {
  /** Basis points of the price with tier and flash rate; null if no plan holds, 0 where only an amount is paid. */
  readonly rateBps: number | null
  /** B1: the amount for each unit, where one is paid. */
  readonly perUnit: MoneyView | null
  /** On one unit at the lowest price, before discounts and returns. */
  readonly earnsAbout: MoneyView | null
  /** B4: until then an older, higher rate holds for this creator. */
  readonly lockedUntil: Date | null
  /** B7 */
  readonly isFlash: boolean
}

export function toRateCard(
  rate: ChosenRate | undefined,
  { priceMinor, currency }: { readonly priceMinor: bigint | null; readonly currency: string },
): RateCard {
  if (!rate) return { rateBps: null, perUnit: null, earnsAbout: null, lockedUntil: null, isFlash: false }
  const applied = appliedRate(rate, { currency, isStorefront: false })
  const earnsMinor = priceMinor === null ? null : moneyOf(applied, { baseMinor: priceMinor, quantity: 1 })
  return {
    rateBps: applied.bps,
    perUnit: applied.perUnitMinor === null ? null : toMoneyView(applied.perUnitMinor, currency),
    earnsAbout: earnsMinor === null ? null : toMoneyView(earnsMinor, currency),
    lockedUntil: rate.lock?.until ?? null,
    isFlash: rate.flash !== null,
  }
}

/** What a list compares percentages and amounts with (B9): one unit at the lowest price. */
export function lineOfOne(row: { readonly minPriceMinor: bigint | null; readonly currency: string }) {
  return { currency: row.currency, baseMinor: row.minPriceMinor ?? 0n, quantity: 1, isStorefront: false }
}
