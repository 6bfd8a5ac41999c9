import type { AttributionAnswer } from '#app/domain/attribution/winning-touch.ts'
import { appliedRate } from '#app/domain/programs/applied-rate.ts'
import type { ChosenRate } from '#app/domain/programs/rate-facts.ts'
import { applyBasisPoints, divideRoundHalfAway } from '#app/kernel/money.ts'
import type { BaseArithmetic } from './commission-base.ts'
import { targetOf, type Terms } from './commission-target.ts'
import type { ExclusionReason, ReasonCode } from './reasons.ts'
import { selfReferralReason, type Affiliation, type BuyerFacts, type CreatorFacts } from './self-referral.ts'

export type DecisionFacts = {
  readonly isTestOrder: boolean
  /** I8: sent in place of goods that were returned, for nothing. */
  readonly isReplacement: boolean
  /** C10, C11 */
  readonly exclusion: ExclusionReason | null
  readonly isGiftCard: boolean
  readonly quantity: number
  readonly currency: string
  /** Bought in the merchant's own storefront. */
  readonly isStorefront: boolean
  /** A17: the touch that won came of an authorised ad. */
  readonly isAd?: boolean
  readonly base: BaseArithmetic
  /** null: not evaluated (C11). */
  readonly answer: AttributionAnswer | null
  readonly rate: ChosenRate | null
  /** Share of the rate for a touch on another product (A3 step 5). */
  readonly indirectFactorBps: number
  /** E12: share of the rate for the shop's own people, as the program says. */
  readonly affiliatedFactorBps: number
  readonly buyer: BuyerFacts
  readonly creator: CreatorFacts | null
}

export type Decision = {
  readonly reasonCode: ReasonCode
  /** The version's own rate. */
  readonly planBps: number
  /** A3 step 5; 10000 for a touch on the product itself. */
  readonly factorBps: number
  /** E12; 10000 for everybody who does not belong to the shop. */
  readonly affiliatedFactorBps: number
  readonly appliedBps: number
  /** B1: of fixed amounts, for all units; of a reseller's price, their share of the base. */
  readonly fixedMinor: bigint | null
  /** B8: what was left of the plan's cap; null where there is none. */
  readonly limitMinor: bigint | null
  readonly amountMinor: bigint
}

const wholeBps = 10_000

/** What one line pays, and the reason, from facts alone. Never negative (C9). The plan's cap comes after it: `limitTo`. */
export function decideCommission(facts: DecisionFacts): Decision {
  const { base, answer, rate, creator } = facts
  const why = whyNothing(facts)
  const factorBps = answer?.step === 'INDIRECT' ? facts.indirectFactorBps : wholeBps
  const affiliatedFactorBps = factorOf(creator?.affiliation ?? null, facts.affiliatedFactorBps)
  const nothing = (reasonCode: ReasonCode): Decision => ({
    reasonCode, planBps: rate?.rateBps ?? 0, factorBps, affiliatedFactorBps, appliedBps: 0, fixedMinor: null,
    limitMinor: null, amountMinor: 0n,
  }) // prettier-ignore
  if (why) return nothing(why)
  if (affiliatedFactorBps === 0) return nothing(isShopItself(creator) ? 'OWN_SHOP' : 'SHOPS_PEOPLE')
  if (answer?.touch?.resale) return decideResale(facts, nothing('RESELLER_MARGIN'), answer.touch.resale.marginMinor)
  if (!rate) return nothing('NO_RATE')
  const { bps, perUnitMinor } = appliedRate(rate, facts)
  const appliedBps = Number(applyBasisPoints(applyBasisPoints(BigInt(bps), factorBps), affiliatedFactorBps))
  const promisedMinor = perUnitMinor === null ? null : perUnitMinor * BigInt(facts.quantity)
  const fixedMinor =
    promisedMinor === null ? null : applyBasisPoints(applyBasisPoints(promisedMinor, factorBps), affiliatedFactorBps)
  const decided = { ...nothing('ATTRIBUTED'), appliedBps, fixedMinor }
  if (appliedBps === 0 && (fixedMinor ?? 0n) === 0n) return { ...decided, reasonCode: 'NO_RATE' }
  if (facts.isGiftCard) return { ...decided, reasonCode: 'GIFT_CARD' }
  if (base.baseMinor <= 0n) return { ...decided, reasonCode: 'BASE_NOT_POSITIVE' }
  const amountMinor = targetOf(termsOf(decided, base.baseMinor), base.baseMinor)
  return amountMinor === 0n ? { ...decided, reasonCode: 'ROUNDED_TO_ZERO' } : { ...decided, amountMinor }
}

/**
 * Bought at a reseller's price: the margin is what they earn, in place of any rate. Discounts and included tax take as large a
 * share of it as of the rest of the price (C1), so that the shop is left with what it would have had without the margin.
 */
function decideResale({ base, isGiftCard }: DecisionFacts, decided: Decision, marginMinor: bigint): Decision {
  if (isGiftCard) return { ...decided, reasonCode: 'GIFT_CARD' }
  if (base.baseMinor <= 0n || base.grossMinor <= 0n) return { ...decided, reasonCode: 'BASE_NOT_POSITIVE' }
  const shareMinor = divideRoundHalfAway(marginMinor * base.baseMinor, base.grossMinor)
  const fixedMinor = applyBasisPoints(shareMinor, decided.affiliatedFactorBps)
  const reasonCode = fixedMinor === 0n ? 'ROUNDED_TO_ZERO' : decided.reasonCode
  return { ...decided, reasonCode, fixedMinor, amountMinor: fixedMinor }
}

/** What decides before any rate is asked for. */
function whyNothing({
  isTestOrder,
  isReplacement,
  exclusion,
  answer,
  creator,
  buyer,
}: DecisionFacts): ReasonCode | null {
  if (isTestOrder) return 'TEST_ORDER'
  if (isReplacement) return 'REPLACEMENT'
  if (exclusion) return exclusion
  if (!answer?.touch || !creator) return 'ORGANIC'
  return selfReferralReason(buyer, creator)
}

/** A16: the shop's official account earns nothing, whatever the program says; others of the shop what it says (E12). */
function factorOf(affiliation: Affiliation | null, programFactorBps: number): number {
  if (affiliation === null) return wholeBps
  return affiliation === 'official' ? 0 : programFactorBps
}

const isShopItself = (creator: CreatorFacts | null) =>
  creator?.affiliation === 'official' || creator?.affiliation === 'owner'

export function termsOf(
  { appliedBps, fixedMinor, limitMinor }: Pick<Decision, 'appliedBps' | 'fixedMinor' | 'limitMinor'>,
  baseMinor: bigint,
): Terms {
  return { rateBps: appliedBps, fixedMinor, tierBps: null, limitMinor, baseMinor }
}

/** B8: no more than is left of the plan's cap; with nothing left the line says so. */
export function limitTo(decision: Decision, leftMinor: bigint): Decision {
  const limitMinor = leftMinor > 0n ? leftMinor : 0n
  const amountMinor = decision.amountMinor < limitMinor ? decision.amountMinor : limitMinor
  return { ...decision, limitMinor, amountMinor, reasonCode: amountMinor === 0n ? 'CAP_REACHED' : decision.reasonCode }
}
