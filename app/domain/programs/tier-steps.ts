import type { ChosenTier, TierSchemeFacts, TierStep } from './rate-facts.ts'

export type TierPeriod = { readonly startsAt: Date; readonly endsAt: Date }

/** B6: the calendar month or quarter, in UTC, that an instant belongs to. */
export function tierPeriodOf(period: 'month' | 'quarter', at: Date): TierPeriod {
  const months = period === 'month' ? 1 : 3
  const first = Math.floor(at.getUTCMonth() / months) * months
  const startOf = (month: number) => new Date(Date.UTC(at.getUTCFullYear(), month, 1))
  return { startsAt: startOf(first), endsAt: startOf(first + months) }
}

/** The highest step whose threshold is reached; exactly at the threshold counts. */
export function stepReached(steps: readonly TierStep[], settledMinor: bigint): TierStep | null {
  const reached = steps.filter(({ fromMinor }) => fromMinor <= settledMinor)
  return reached.reduce<TierStep | null>(
    (best, step) => (best === null || step.fromMinor > best.fromMinor ? step : best),
    null,
  )
}

export function schemeAt<Scheme extends Pick<TierSchemeFacts, 'startsAt' | 'endsAt'>>(
  schemes: readonly Scheme[],
  at: Date,
): Scheme | null {
  return schemes.find(({ startsAt, endsAt }) => startsAt <= at && (endsAt === null || at < endsAt)) ?? null
}

/** B6: a marginal tier raises what comes after it is reached; a retroactive one waits for the period's close. */
export function marginalTier(schemes: readonly TierSchemeFacts[], at: Date, settledMinor: bigint): ChosenTier | null {
  const scheme = schemeAt(schemes, at)
  if (scheme?.mode !== 'marginal') return null
  const step = stepReached(scheme.steps, settledMinor)
  return step && { schemeId: scheme.id, ...step }
}
