import type { FixedAmounts, RateVersionFacts } from './rate-facts.ts'

/** B1: basis points of the base, or minor units for each unit sold by currency. */
export type PlanRate = { readonly bps: number } | { readonly fixed: FixedAmounts }

/** One of `rate` and `rateBps`, its short form for percentages. */
export type RateInput = {
  readonly rate?: PlanRate
  readonly rateBps?: number
  /** Basis points for orders of the merchant's own storefront; 0 pays nothing there, null the same as elsewhere. */
  readonly storefrontBps?: number | null
  /** A17: basis points where an authorised ad brought the sale; 0 pays nothing then, null the same as elsewhere. */
  readonly adsBps?: number | null
}

export type RateValues = Pick<RateVersionFacts, 'rateBps' | 'fixedAmounts' | 'storefrontBps' | 'adsBps'>

/** `storefrontBps` and `adsBps` stay what they were where nothing is said of them. */
export function toRateValues(input: RateInput, before: RateValues | null = null): RateValues {
  const rate = input.rate ?? { bps: input.rateBps ?? 0 }
  const storefrontBps = input.storefrontBps === undefined ? (before?.storefrontBps ?? null) : input.storefrontBps
  const adsBps = input.adsBps === undefined ? (before?.adsBps ?? null) : input.adsBps
  if ('bps' in rate) return { rateBps: rate.bps, fixedAmounts: null, storefrontBps, adsBps }
  return { rateBps: 0, fixedAmounts: rate.fixed, storefrontBps, adsBps }
}

export function isSameRate(a: RateValues, b: RateValues): boolean {
  const isSamePercent = a.rateBps === b.rateBps && a.storefrontBps === b.storefrontBps
  return isSamePercent && (a.adsBps ?? null) === (b.adsBps ?? null) && isSameAmounts(a.fixedAmounts, b.fixedAmounts)
}

function isSameAmounts(a: FixedAmounts | null, b: FixedAmounts | null): boolean {
  if (a === null || b === null) return a === b
  const currencies = Object.keys(a)
  return currencies.length === Object.keys(b).length && currencies.every((currency) => a[currency] === b[currency])
}
