import type { FixedAmounts, RateVersionFacts } from './rate-facts.ts'

/** B1: basis points of the base, or minor units for each unit sold by currency. */
export type PlanRate = { readonly bps: number } | { readonly fixed: FixedAmounts }

/** One of `rate` and `rateBps`, its short form for percentages. */
export type RateInput = {
  readonly rate?: PlanRate
  readonly rateBps?: number
  /** Basis points for orders of the merchant's own storefront; 0 pays nothing there, null the same as elsewhere. */
  readonly storefrontBps?: number | null
}

export type RateValues = Pick<RateVersionFacts, 'rateBps' | 'fixedAmounts' | 'storefrontBps'>

/** `storefrontBps` stays what it was where nothing is said of it. */
export function toRateValues(input: RateInput, before: RateValues | null = null): RateValues {
  const rate = input.rate ?? { bps: input.rateBps ?? 0 }
  const storefrontBps = input.storefrontBps === undefined ? (before?.storefrontBps ?? null) : input.storefrontBps
  if ('bps' in rate) return { rateBps: rate.bps, fixedAmounts: null, storefrontBps }
  return { rateBps: 0, fixedAmounts: rate.fixed, storefrontBps }
}

export function isSameRate(a: RateValues, b: RateValues): boolean {
  return a.rateBps === b.rateBps && a.storefrontBps === b.storefrontBps && isSameAmounts(a.fixedAmounts, b.fixedAmounts)
}

function isSameAmounts(a: FixedAmounts | null, b: FixedAmounts | null): boolean {
  if (a === null || b === null) return a === b
  const currencies = Object.keys(a)
  return currencies.length === Object.keys(b).length && currencies.every((currency) => a[currency] === b[currency])
}
