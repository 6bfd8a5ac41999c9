import { moneyOf, rateOfVersion } from './applied-rate.ts'
import { chooseFlash } from './flash-choice.ts'
import { findLock, type Holding } from './rate-lock.ts'
import type { ChosenFlash, ChosenRate, PlanFacts, RateChoiceFacts, RateVersionFacts } from './rate-facts.ts'
import { marginalTier } from './tier-steps.ts'

export type { ChosenRate, PlanFacts, Presence, RatedLine, RateLock, RateVersionFacts } from './rate-facts.ts'

/**
 * The plan that applies (B2, B9), its version at that instant (B3), the lock if an older and higher rate still holds (B4),
 * the flash rate (B7) and the marginal tier (B6) on top of it, and the cap (B8). Null when no plan holds.
 */
export function chooseRate(question: RateChoiceFacts): ChosenRate | null {
  const current = holdingAt(question, question.at)
  const lock = findLock(question, current, (at) => holdingAt(question, at))
  const chosen = lock ?? current
  if (!chosen) return null
  const { plan, version } = chosen
  return {
    planId: plan.id,
    rateVersionId: version.id,
    rateBps: version.rateBps,
    fixedAmounts: version.fixedAmounts,
    storefrontBps: version.storefrontBps,
    adsBps: version.adsBps ?? null,
    lock: lock && { rateVersionId: version.id, until: lock.until },
    flash: flashFor(question, version, lock !== null),
    cap: plan.cap,
    tier: marginalTier(question.tierSchemes ?? [], question.at, question.settledMinor ?? 0n),
  }
}

/** B4, B7: a flash rate that would take less than a locked rate gives does not take its place. */
function flashFor(question: RateChoiceFacts, version: RateVersionFacts, isLocked: boolean): ChosenFlash | null {
  const found = chooseFlash({ ...question, flashes: question.flashes ?? [] })
  if (!found) return null
  const { id, kind, rateBps } = found
  if (!isLocked || kind === 'add') return { id, kind, rateBps }
  const line = question.line ?? null
  const locked = line && rateOfVersion(version, line)
  const isLess =
    locked && line && locked.perUnitMinor !== null
      ? moneyOf({ bps: rateBps, perUnitMinor: null }, line) < moneyOf(locked, line)
      : rateBps < (locked?.bps ?? version.rateBps)
  return isLess ? null : { id, kind, rateBps }
}

/** B2: without locks. Of the most specific plans the one created earlier, but a percentage and amounts compare by money (B9). */
function holdingAt(question: RateChoiceFacts, at: Date): Holding | null {
  const candidates = question.plans.flatMap((plan) => {
    const rank = rankOf(plan, question)
    const version = rank === null || !isInForce(plan, at) ? undefined : versionAt(plan, at)
    if (rank === null || !version) return []
    if (question.line && rateOfVersion(version, question.line) === null) return []
    return isInProgram(question, plan, at) ? [{ plan, version, rank }] : []
  })
  const best = Math.min(...candidates.map(({ rank }) => rank))
  const equal = candidates.filter(({ rank }) => rank === best).sort(byCreation)
  const [first] = equal
  const { line } = question
  const rival = first && equal.find(({ version }) => isFixed(version) !== isFixed(first.version))
  if (!first || !rival || !line) return first ?? null
  const worth = ({ version }: Holding) => moneyOf(rateOfVersion(version, line) ?? { bps: 0, perUnitMinor: null }, line)
  return worth(rival) > worth(first) ? rival : first
}

const isFixed = ({ fixedAmounts }: RateVersionFacts) => fixedAmounts !== null

const byCreation = (a: Holding, b: Holding) =>
  a.plan.createdAt.getTime() - b.plan.createdAt.getTime() || (a.plan.id < b.plan.id ? -1 : 1)

function isInForce({ createdAt, archivedAt }: PlanFacts, at: Date): boolean {
  return createdAt <= at && (archivedAt === null || archivedAt > at)
}

/** Targeted for the product, a collection of it, everything; then open for the same. Null: not for this line. */
function rankOf(plan: PlanFacts, { creatorId, productId, collectionIds = [] }: RateChoiceFacts): number | null {
  if (plan.productId !== null && plan.productId !== productId) return null
  if (plan.collectionId !== null && !collectionIds.includes(plan.collectionId)) return null
  const width = plan.productId !== null ? 0 : plan.collectionId !== null ? 1 : 2
  if (plan.kind !== 'targeted') return 3 + width
  return plan.creatorId !== null && plan.creatorId === creatorId ? width : null
}

/** A targeted plan that names the product is an agreement of its own; all others hold for the program's products alone. */
function isInProgram({ place }: RateChoiceFacts, plan: PlanFacts, at: Date): boolean {
  if (!place || (plan.kind === 'targeted' && plan.productId !== null)) return true
  const { productMode, said } = place
  if (said === null) return productMode !== 'chosen'
  // What was put in stays in from then on; what was taken out was in until then.
  return said.isIncluded ? productMode !== 'chosen' || said.at <= at : at < said.at
}

/** B3: intervals are half-open, so at the instant of a change the next version holds. */
function versionAt(plan: PlanFacts, at: Date): RateVersionFacts | undefined {
  return plan.versions.find((version) => version.startsAt <= at && (version.endsAt === null || at < version.endsAt))
}
