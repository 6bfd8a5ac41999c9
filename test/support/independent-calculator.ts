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
  rate: { planBps: number; factorBps: number; appliedBps: number } | null
  base: Record<'unitPriceMinor' | 'grossMinor' | 'discountMinor' | 'includedTaxMinor' | 'baseMinor', string> & {
    quantity: number
    taxesIncluded: boolean
    isGiftCard: boolean
  }
  commission: { numerator: string; amountMinor: string }
  /** D8: given in exchange; earns from no more than this. */
  exchange?: { capMinor: string }
}

const dayMs = 24 * 60 * 60 * 1000
/** A3 without codes and live sessions, which nothing records yet: lower is stronger. */
const strengthOf = (touch: Touch, productId: string | null) => {
  const same = touch.productId !== null && touch.productId === productId
  if (same && touch.surface === 'TAG') return 3
  if (same && ['LINK', 'PROFILE', 'EMBED'].includes(touch.surface)) return 4
  if (!same && ['TAG', 'LINK'].includes(touch.surface)) return 5
  return null
}

function winner({ placedAt, attribution }: Recorded): Touch | null {
  if (!attribution.isEvaluated) return null
  const placed = Date.parse(placedAt)
  let best: { touch: Touch; strength: number; at: number } | null = null
  for (const touch of attribution.considered) {
    const strength = strengthOf(touch, attribution.productId)
    const at = Date.parse(touch.occurredAt)
    const age = placed - at
    if (strength === null || touch.windowDays === null || touch.programId === null) continue
    if (touch.shopId !== attribution.shopId || age < 0 || age >= touch.windowDays * dayMs) continue
    if (touch.enrollmentInactiveFrom !== null && at >= Date.parse(touch.enrollmentInactiveFrom)) continue
    if (touch.creatorBannedAt !== null && at >= Date.parse(touch.creatorBannedAt)) continue
    const isBetter =
      best === null ||
      strength < best.strength ||
      (strength === best.strength && (at > best.at || (at === best.at && touch.touchId < best.touch.touchId)))
    if (isBetter) best = { touch, strength, at }
  }
  return best?.touch ?? null
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
  const isRefusedForPeople = reasonCode.startsWith('SELF_REFERRAL') || reasonCode === 'OWN_SHOP'
  const bps =
    touch && rate && !isRefusedForPeople ? roundTenThousandths(BigInt(rate.planBps) * BigInt(rate.factorBps)) : 0n
  const amountMinor = baseMinor > 0n ? roundTenThousandths(baseMinor * bps) : 0n
  return { touchId: touch?.touchId ?? null, baseMinor, amountMinor }
}

/** D1 again: the commission on what is left, with the snapshot rate, and no more than the sale was worth. */
export function targetAgain(netBaseMinor: bigint, appliedBps: number): bigint {
  return netBaseMinor > 0n ? roundTenThousandths(netBaseMinor * BigInt(appliedBps)) : 0n
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
  if (pays !== (recorded.reasonCode === 'ATTRIBUTED'))
    found.push(`reason ${recorded.reasonCode} with amount ${again.amountMinor}`)
  return found
}
