import { z } from 'zod'
import type { FixedAmounts, PlanFacts, RateVersionFacts, TierStep } from '../rate-facts.ts'

const minor = z.string().regex(/^\d+$/).transform(BigInt)
const storedAmounts = z.record(z.string().length(3), minor)
const storedSteps = z.array(z.object({ fromMinor: minor, rateBps: z.int() }))

export function toFixedAmounts(stored: unknown): FixedAmounts | null {
  return stored === null || stored === undefined ? null : storedAmounts.parse(stored)
}

/** JSON has no bigint: amounts are stored as decimal digits. */
export function storeFixedAmounts(amounts: FixedAmounts): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([currency, amountMinor]) => [currency, String(amountMinor)]))
}

export function toTierSteps(stored: unknown): TierStep[] {
  return storedSteps.parse(stored)
}

export function storeTierSteps(steps: readonly TierStep[]): { fromMinor: string; rateBps: number }[] {
  return steps.map(({ fromMinor, rateBps }) => ({ fromMinor: String(fromMinor), rateBps }))
}

type VersionRow = Omit<RateVersionFacts, 'fixedAmounts'> & { fixedAmounts: unknown }
type PlanRow = Omit<PlanFacts, 'versions' | 'cap'> & {
  capMinor: bigint | null
  capPeriod: string | null
  rates: readonly VersionRow[]
}

export function toPlanFacts({ rates, capMinor, capPeriod, ...plan }: PlanRow): PlanFacts {
  const versions = rates.map((version) => ({ ...version, fixedAmounts: toFixedAmounts(version.fixedAmounts) }))
  return { ...plan, versions, cap: toCap(capMinor, capPeriod) }
}

export function toCap(capMinor: bigint | null, capPeriod: string | null): PlanFacts['cap'] {
  return capMinor === null ? null : { capMinor, capPeriod: capPeriod === 'month' ? 'month' : 'total' }
}
