/**
 * A second opinion on a stored explanation. Written apart from the product, from the rules alone, and sharing no code with
 * it: it reads the recorded facts as plain JSON, decides again and says where the product's answer differs.
 */
type Json = Record<string, unknown>
type Touch = {
  touchId: string
  creatorId: string
  programId: string | null
  surface: string
  productId: string | null
  shopId: string
  occurredAt: string
  enrollmentInactiveFrom: string | null
  creatorBannedAt: string | null
  windowDays: number | null
  contentId?: string | null
  isAtCheckout?: boolean
  code?: { discountMinor: string; place: number; endedAt: string | null }
  lifetime?: { broughtAt: string; days: number }
  resale?: { marginMinor: string }
}
type Recorded = {
  placedAt: string
  reasonCode: string
  attribution: {
    shopId: string
    productId: string | null
    isEvaluated: boolean
    touchId: string | null
    creatorId: string | null
    considered: Touch[]
  }
  rate: {
    planBps: number
    factorBps: number
    appliedBps: number
    storefrontBps?: number
    adsBps?: number
    fixedPerUnitMinor?: string
    tier?: { rateBps: number }
    flash?: { kind: string; rateBps: number }
    affiliation?: { factorBps: number }
    cap?: { leftMinor: string }
  } | null
  base: Record<'unitPriceMinor' | 'grossMinor' | 'discountMinor' | 'includedTaxMinor' | 'baseMinor', string> & {
    quantity: number
    taxesIncluded: boolean
    isGiftCard: boolean
  }
  commission: { numerator: string; amountMinor: string; fixedMinor?: string }
  /** Bought at the winner's own price, of which this is theirs before discounts and included tax. */
  resale?: { marginMinor: string; affiliation?: { factorBps: number } }
  /** D8: given in exchange; earns from no more than this. */
  exchange?: { capMinor: string }
}

const dayMs = 24 * 60 * 60 * 1000
/** A3 without live sessions, which nothing records yet: lower is stronger. */
const strengthOf = (touch: Touch, productId: string | null) => {
  if (touch.resale) return 0
  if (touch.lifetime) return 6
  if (touch.surface === 'CODE') return 1
  const same = touch.productId !== null && touch.productId === productId
  if (same && touch.surface === 'TAG') return 3
  if (same && ['LINK', 'PROFILE', 'EMBED'].includes(touch.surface)) return 4
  if (!same && ['TAG', 'LINK'].includes(touch.surface)) return 5
  return null
}

/** A5, A9: does it still hold when the order is placed? */
function isInTime({ code, lifetime, resale, occurredAt, windowDays }: Touch, placed: number): boolean {
  if (resale) return true
  if (code) return BigInt(code.discountMinor) > 0n && (code.endedAt === null || Date.parse(code.endedAt) > placed)
  if (windowDays === null) return false
  const age = placed - Date.parse(lifetime?.broughtAt ?? occurredAt)
  return age >= 0 && age < windowDays * dayMs
}

function counts(touch: Touch, { placedAt, attribution }: Recorded): boolean {
  const at = Date.parse(touch.occurredAt)
  if (strengthOf(touch, attribution.productId) === null || touch.programId === null) return false
  if (touch.shopId !== attribution.shopId || at > Date.parse(placedAt)) return false
  if (touch.enrollmentInactiveFrom !== null && at >= Date.parse(touch.enrollmentInactiveFrom)) return false
  if (touch.creatorBannedAt !== null && at >= Date.parse(touch.creatorBannedAt)) return false
  return isInTime(touch, Date.parse(placedAt))
}

/** Is the first to go before the second? A3, then A8 among codes, A4 among the rest. */
function goesBefore(a: Touch, b: Touch, productId: string | null): boolean {
  const [first, second] = [strengthOf(a, productId) ?? 9, strengthOf(b, productId) ?? 9]
  if (first !== second) return first < second
  if (a.code && b.code) {
    const [mine, other] = [BigInt(a.code.discountMinor), BigInt(b.code.discountMinor)]
    if (mine !== other) return mine > other
    if (a.code.place !== b.code.place) return a.code.place < b.code.place
    return a.touchId < b.touchId
  }
  const [at, otherAt] = [Date.parse(a.occurredAt), Date.parse(b.occurredAt)]
  return at > otherAt || (at === otherAt && a.touchId < b.touchId)
}

function winner(recorded: Recorded): Touch | null {
  const { attribution } = recorded
  if (!attribution.isEvaluated) return null
  let left = attribution.considered.filter((touch) => counts(touch, recorded))
  // A10: a touch of the till with nothing behind it stands back for one with content.
  const hasContent = left.some(({ contentId, lifetime, code }) => contentId && !lifetime && !code)
  if (hasContent) left = left.filter(({ contentId, isAtCheckout, code }) => contentId || !isAtCheckout || code)
  let best: Touch | null = null
  for (const touch of left) if (best === null || goesBefore(touch, best, attribution.productId)) best = touch
  return best
}

/** Schoolbook rounding on digits: half and more goes up, away from zero. */
function roundTenThousandths(numerator: bigint): bigint {
  const digits = numerator.toString().padStart(5, '0')
  const whole = BigInt(digits.slice(0, -4))
  return Number(digits.slice(-4, -3)) >= 5 ? whole + 1n : whole
}

/** What the rules give for the recorded facts, in minor units, and the base it was taken of. */
export function calculateAgain(explanation: unknown): {
  touchId: string | null
  baseMinor: bigint
  amountMinor: bigint
} {
  const recorded = explanation as Recorded
  const { base, rate, reasonCode } = recorded
  const touch = winner(recorded)
  let baseMinor = BigInt(base.unitPriceMinor) * BigInt(base.quantity) - BigInt(base.discountMinor)
  if (base.taxesIncluded) baseMinor -= BigInt(base.includedTaxMinor)
  if (base.isGiftCard) baseMinor = 0n
  const capMinor = recorded.exchange ? BigInt(recorded.exchange.capMinor) : baseMinor
  if (capMinor < baseMinor) baseMinor = capMinor
  // Facts about people (is the buyer the creator?) are not in an explanation; their outcome is, as the reason.
  const isRefusedForPeople = reasonCode.startsWith('SELF_REFERRAL') || ['OWN_SHOP', 'SHOPS_PEOPLE'].includes(reasonCode)
  // D8: what is given for a line that was taken back has nothing to take over; that it was is said as the reason.
  const isTakenBack = ['DISPUTE_UPHELD', 'RISK_CONFIRMED', 'TAKEN_BACK'].includes(reasonCode)
  const isForNothing = recorded.exchange !== undefined && isTakenBack
  const paid = touch && rate && !isRefusedForPeople && !isForNothing ? rateAgain(rate) : { bps: 0n, perUnitMinor: 0n }
  const share = baseMinor > 0n ? roundTenThousandths(baseMinor * paid.bps) : 0n
  // D8: units given in exchange earn no more amounts than went back, which is said beside them.
  const given = recorded.exchange && !isForNothing ? recorded.commission.fixedMinor : undefined
  const earned = touch?.resale && !isRefusedForPeople && !isForNothing ? ofResale(recorded, baseMinor) : null
  const promised = BigInt(given ?? earned ?? roundFactors(paid.perUnitMinor * BigInt(base.quantity), rate))
  const fixed = baseMinor > 0n ? promised : 0n
  const left = rate?.cap ? BigInt(rate.cap.leftMinor) : share + fixed
  const amountMinor = left < share + fixed ? left : share + fixed
  return { touchId: touch?.touchId ?? null, baseMinor, amountMinor }
}

/** A reseller's part of the price, less the share of discounts and included tax that falls on it. */
function ofResale({ resale, base }: Recorded, baseMinor: bigint): bigint {
  const gross = BigInt(base.grossMinor)
  if (!resale || gross <= 0n || baseMinor <= 0n) return 0n
  const share = (2n * BigInt(resale.marginMinor) * baseMinor + gross) / (2n * gross)
  return resale.affiliation ? roundTenThousandths(share * BigInt(resale.affiliation.factorBps)) : share
}

/** The share of the rate that the touch and the person have: first of another product (A3), then of the shop's own (E12). */
function roundFactors(amount: bigint, rate: Recorded['rate']): bigint {
  const indirect = roundTenThousandths(amount * BigInt(rate?.factorBps ?? 10_000))
  return rate?.affiliation ? roundTenThousandths(indirect * BigInt(rate.affiliation.factorBps)) : indirect
}

/** B1, B6, B7: the version's own rate, raised by the tier, with the flash rate added or in its place. */
function rateAgain(rate: NonNullable<Recorded['rate']>): { bps: bigint; perUnitMinor: bigint } {
  const special = rate.adsBps ?? rate.storefrontBps
  const isFixed = special === undefined && rate.fixedPerUnitMinor !== undefined
  let bps = isFixed ? 0 : (special ?? rate.planBps)
  let perUnitMinor = isFixed ? BigInt(rate.fixedPerUnitMinor ?? '0') : 0n
  if (bps === 0 && !isFixed) return { bps: 0n, perUnitMinor: 0n }
  if (!isFixed && rate.tier && rate.tier.rateBps > bps) bps = rate.tier.rateBps
  if (rate.flash?.kind === 'replace') [bps, perUnitMinor] = [rate.flash.rateBps, 0n]
  else bps = Math.min(10_000, bps + (rate.flash?.rateBps ?? 0))
  return { bps: roundFactors(BigInt(bps), rate), perUnitMinor }
}

/** What an entry says it was reckoned by. */
export type SaidTerms = {
  rateBps: number
  tierBps?: number
  fixedMinor?: string
  wholeBaseMinor?: string
  limitMinor?: string
}

/** D1 again: the commission on what is left, with the snapshot rate, and no more than the sale was worth. */
export function targetAgain(netBaseMinor: bigint, said: SaidTerms): bigint {
  if (netBaseMinor <= 0n) return 0n
  const share = roundTenThousandths(netBaseMinor * BigInt(said.tierBps ?? said.rateBps))
  const whole = BigInt(said.wholeBaseMinor ?? netBaseMinor)
  // Half and more goes up: twice the numerator and one whole, over twice the whole.
  const fixed = (2n * BigInt(said.fixedMinor ?? '0') * netBaseMinor + whole) / (2n * whole)
  const limit = said.limitMinor === undefined ? share + fixed : BigInt(said.limitMinor)
  return limit < share + fixed ? limit : share + fixed
}

/** Where a stored explanation and the second opinion differ; empty means that they agree. */
export function disagreements(explanation: unknown): string[] {
  const recorded = explanation as Recorded & Json
  const again = calculateAgain(explanation)
  const found: string[] = []
  if (again.touchId !== recorded.attribution.touchId)
    found.push(`winner ${again.touchId} is not ${recorded.attribution.touchId}`)
  if (again.baseMinor !== BigInt(recorded.base.baseMinor))
    found.push(`base ${again.baseMinor} is not ${recorded.base.baseMinor}`)
  if (again.amountMinor !== BigInt(recorded.commission.amountMinor)) {
    found.push(`amount ${again.amountMinor} is not ${recorded.commission.amountMinor}`)
  }
  const pays = again.amountMinor > 0n
  if (pays !== ['ATTRIBUTED', 'RESELLER_MARGIN'].includes(recorded.reasonCode))
    found.push(`reason ${recorded.reasonCode} with amount ${again.amountMinor}`)
  return found
}
