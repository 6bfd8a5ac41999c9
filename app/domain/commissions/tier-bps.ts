import { applyBasisPoints } from '#app/kernel/money.ts'
import type { CommissionExplanation } from './explanation.ts'

const wholeBps = 10_000

/**
 * B6: what a line would have earned had the tier held when it was placed, in basis points after every share; never less than
 * it does. Amounts, a flash rate in the plan's place and a storefront or ads rate of nothing are no percentages to raise.
 */
export function tierBpsFor(rate: NonNullable<CommissionExplanation['rate']>, reachedBps: number): number {
  const { planBps, adsBps, storefrontBps, fixedPerUnitMinor, flash, factorBps, affiliation, appliedBps } = rate
  const ownBps = adsBps ?? storefrontBps ?? planBps
  if (ownBps === 0 || fixedPerUnitMinor !== undefined || flash?.kind === 'replace') return appliedBps
  const raised = Math.min(wholeBps, Math.max(ownBps, reachedBps) + (flash?.rateBps ?? 0))
  const indirect = applyBasisPoints(BigInt(raised), factorBps)
  return Math.max(appliedBps, Number(applyBasisPoints(indirect, affiliation?.factorBps ?? wholeBps)))
}
