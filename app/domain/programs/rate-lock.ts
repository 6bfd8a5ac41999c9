import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { moneyOf, rateOfVersion } from './applied-rate.ts'
import type { PlanFacts, RatedLine, RateChoiceFacts, RateVersionFacts } from './rate-facts.ts'

/** A plan and its version at some instant. */
export type Holding = { readonly plan: PlanFacts; readonly version: RateVersionFacts }
type Lock = Holding & { readonly until: Date }

/**
 * B4: a decrease leaves the old rate to creators who had the product up at that instant and have had it up ever since,
 * for so many days. A decrease is whatever makes the line earn less: a lower version, a plan that was archived, a lower
 * plan opened for the product, the product taken out of the program. Not a decrease: a targeted plan in place of an open
 * one, which is an agreement of its own and wins even if lower (B2). Of several locks the highest rate holds.
 */
export function findLock(
  question: RateChoiceFacts,
  current: Holding | null,
  holdingAt: (at: Date) => Holding | null,
): Lock | null {
  const { at, presence, decreaseLockDays, line = null } = question
  if (presence.length === 0) return null
  const locks = changesBefore(question).flatMap((changedAt) => {
    const isUpSince = presence.some(({ since, until }) => since <= changedAt && (until === null || until > at))
    const before = isUpSince ? holdingAt(addMilliseconds(changedAt, -1)) : null
    if (!before || isNewAgreement(before, current)) return []
    const after = holdingAt(changedAt)
    if (isNewAgreement(before, after)) return []
    const isDecrease = isHigher(before, after, line) && isHigher(before, current, line)
    return isDecrease ? [{ ...before, until: addDays(changedAt, decreaseLockDays) }] : []
  })
  return locks.reduce<Lock | null>((best, lock) => (best === null || isBetter(lock, best, line) ? lock : best), null)
}

/** The instants inside the lock's length at which something about the line's plans changed. */
function changesBefore({ plans, place, at, decreaseLockDays }: RateChoiceFacts): Date[] {
  const since = addDays(at, -decreaseLockDays)
  const ofPlans = plans.flatMap(({ createdAt, archivedAt, versions }) => [
    createdAt,
    archivedAt,
    ...versions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
  ])
  const instants = [...ofPlans, place?.said?.at ?? null].flatMap((instant) =>
    instant !== null && since < instant && instant <= at ? [instant.getTime()] : [],
  )
  return [...new Set(instants)].map((time) => new Date(time))
}

function isNewAgreement(before: Holding, after: Holding | null): boolean {
  return before.plan.kind !== 'targeted' && after?.plan.kind === 'targeted'
}

function isBetter(a: Lock, b: Lock, line: RatedLine | null): boolean {
  return isHigher(a, b, line) || (!isHigher(b, a, line) && a.until > b.until)
}

/** Percentages compare as such, amounts too; a percentage and an amount compare by the line's money (B9). */
function isHigher(a: Holding, b: Holding | null, line: RatedLine | null): boolean {
  if (b === null) return true
  if (line === null) return isHigherWithoutLine(a.version, b.version)
  const [first, second] = [rateOfVersion(a.version, line), rateOfVersion(b.version, line)]
  if (first === null || second === null) return first !== null
  if (first.perUnitMinor !== null && second.perUnitMinor !== null) return first.perUnitMinor > second.perUnitMinor
  if (first.perUnitMinor === null && second.perUnitMinor === null) return first.bps > second.bps
  return moneyOf(first, line) > moneyOf(second, line)
}

/** Amounts are higher if no currency gets less and one gets more; a percentage and amounts do not compare at all. */
function isHigherWithoutLine(a: RateVersionFacts, b: RateVersionFacts): boolean {
  if (a.fixedAmounts === null && b.fixedAmounts === null) return a.rateBps > b.rateBps
  if (a.fixedAmounts === null || b.fixedAmounts === null) return false
  const [mine, others] = [a.fixedAmounts, b.fixedAmounts]
  const currencies = [...new Set([...Object.keys(mine), ...Object.keys(others)])]
  const differences = currencies.map((currency) => (mine[currency] ?? 0n) - (others[currency] ?? 0n))
  return differences.every((difference) => difference >= 0n) && differences.some((difference) => difference > 0n)
}
