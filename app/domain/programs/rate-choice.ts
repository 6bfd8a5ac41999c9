import { addDays } from '#app/kernel/clock.ts'

export type RateVersionFacts = {
  readonly id: string
  readonly rateBps: number
  readonly startsAt: Date
  readonly endsAt: Date | null
}

export type PlanFacts = {
  readonly id: string
  readonly kind: string
  readonly creatorId: string | null
  readonly productId: string | null
  readonly createdAt: Date
  readonly archivedAt: Date | null
  readonly versions: readonly RateVersionFacts[]
}

/** How long a creator has had the product in live content or in the showcase; null = still. */
export type Presence = { readonly since: Date; readonly until: Date | null }

export type RateLock = { readonly rateVersionId: string; readonly until: Date }

export type ChosenRate = {
  readonly planId: string
  readonly rateVersionId: string
  readonly rateBps: number
  readonly lock: RateLock | null
}

type RateQuestion = {
  readonly plans: readonly PlanFacts[]
  readonly creatorId: string | null
  readonly productId: string | null
  readonly at: Date
  readonly presence: readonly Presence[]
  readonly decreaseLockDays: number
}

/** B2 and B4: the plan that applies, its version at that instant, and the lock if an older and higher rate still holds. */
export function chooseRate(question: RateQuestion): ChosenRate | null {
  const plan = choosePlan(question)
  const current = plan && versionAt(plan, question.at)
  if (!plan || !current) return null
  const locked = lockedVersion(plan, current, question)
  if (!locked) return { planId: plan.id, rateVersionId: current.id, rateBps: current.rateBps, lock: null }
  const { version, until } = locked
  return {
    planId: plan.id,
    rateVersionId: version.id,
    rateBps: version.rateBps,
    lock: { rateVersionId: version.id, until },
  }
}

/** B2: targeted for (creator, product), targeted for the creator, open for the product, the program's default. Ties: earlier created. */
export function choosePlan({ plans, creatorId, productId, at }: Omit<RateQuestion, 'presence' | 'decreaseLockDays'>) {
  const candidates = plans
    .filter((plan) => plan.createdAt <= at && (plan.archivedAt === null || plan.archivedAt > at) && versionAt(plan, at))
    .map((plan) => ({ plan, rank: rankOf(plan, creatorId, productId) }))
    .filter((candidate): candidate is { plan: PlanFacts; rank: number } => candidate.rank !== null)
  candidates.sort(
    (a, b) =>
      a.rank - b.rank || a.plan.createdAt.getTime() - b.plan.createdAt.getTime() || (a.plan.id < b.plan.id ? -1 : 1),
  )
  return candidates[0]?.plan ?? null
}

function rankOf(plan: PlanFacts, creatorId: string | null, productId: string | null): number | null {
  const isForProduct = plan.productId !== null && plan.productId === productId
  if (plan.productId !== null && !isForProduct) return null
  if (plan.kind === 'targeted') {
    if (plan.creatorId === null || plan.creatorId !== creatorId) return null
    return isForProduct ? 0 : 1
  }
  return isForProduct ? 2 : 3
}

/** B3: intervals are half-open, so at the instant of a change the next version holds. */
function versionAt(plan: PlanFacts, at: Date): RateVersionFacts | undefined {
  return plan.versions.find((version) => version.startsAt <= at && (version.endsAt === null || at < version.endsAt))
}

/** B4: a decrease leaves the old rate to creators who had the product up at that instant and have had it up ever since. */
function lockedVersion(plan: PlanFacts, current: RateVersionFacts, question: RateQuestion) {
  const { at, presence, decreaseLockDays } = question
  const locks = plan.versions.flatMap((version) => {
    if (version.endsAt === null || version.endsAt > at || version.rateBps <= current.rateBps) return []
    const changedAt = version.endsAt
    const until = addDays(changedAt, decreaseLockDays)
    const isUpSince = presence.some(({ since, until: gone }) => since <= changedAt && (gone === null || gone > at))
    return at < until && isUpSince && wasDecrease(plan, version) ? [{ version, until }] : []
  })
  return locks.sort((a, b) => b.version.rateBps - a.version.rateBps || b.until.getTime() - a.until.getTime())[0]
}

function wasDecrease(plan: PlanFacts, version: RateVersionFacts): boolean {
  const next = plan.versions.find(({ startsAt }) => startsAt.getTime() === version.endsAt?.getTime())
  return next !== undefined && next.rateBps < version.rateBps
}
