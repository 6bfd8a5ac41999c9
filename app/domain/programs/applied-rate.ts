import { applyBasisPoints } from '#app/kernel/money.ts'
import type { ChosenRate, RatedLine, RateVersionFacts } from './rate-facts.ts'

/** What a line is paid: a share of its base, an amount for each unit, or both where a flash rate adds to an amount. */
export type AppliedRate = { readonly bps: number; readonly perUnitMinor: bigint | null }

type RateItself = Pick<RateVersionFacts, 'rateBps' | 'fixedAmounts' | 'storefrontBps' | 'adsBps'>
type Sale = Pick<RatedLine, 'currency' | 'isStorefront' | 'isAd'>

/**
 * B1: what a version itself says of a line, before flash rates and tiers; null where it names no amount in the line's
 * currency. What an authorised ad brought takes the ads rate if there is one (A17), wherever it was bought; other orders
 * of the merchant's own storefront take the storefront rate.
 */
export function rateOfVersion(version: RateItself, line: Sale): AppliedRate | null {
  if (line.isAd === true && typeof version.adsBps === 'number') return { bps: version.adsBps, perUnitMinor: null }
  if (line.isStorefront && version.storefrontBps !== null) return { bps: version.storefrontBps, perUnitMinor: null }
  if (version.fixedAmounts === null) return { bps: version.rateBps, perUnitMinor: null }
  const perUnitMinor = version.fixedAmounts[line.currency]
  return perUnitMinor === undefined ? null : { bps: 0, perUnitMinor }
}

/**
 * What a chosen rate comes to on a line: the version's own rate, raised by the tier reached (percentages only: a tier
 * never takes away, B6), then the flash rate added or put in its place (B7). A storefront or ads rate of 0 stays 0.
 * A percentage never passes 100%.
 */
export function appliedRate(rate: ChosenRate, line: Sale): AppliedRate {
  const own = rateOfVersion(rate, line)
  if (own === null || (own.bps === 0 && own.perUnitMinor === null)) return { bps: 0, perUnitMinor: null }
  if (rate.flash?.kind === 'replace') return { bps: rate.flash.rateBps, perUnitMinor: null }
  const bps = own.perUnitMinor === null ? Math.max(own.bps, rate.tier?.rateBps ?? 0) : 0
  return { bps: Math.min(bps + (rate.flash?.rateBps ?? 0), 10_000), perUnitMinor: own.perUnitMinor }
}

/** Minor units of the line's currency; each part is rounded by itself (C4). */
export function moneyOf(applied: AppliedRate, line: Pick<RatedLine, 'baseMinor' | 'quantity'>): bigint {
  const share = applied.bps === 0 || line.baseMinor <= 0n ? 0n : applyBasisPoints(line.baseMinor, applied.bps)
  return share + (applied.perUnitMinor ?? 0n) * BigInt(line.quantity)
}
