import { isInSession, isInWindow, precedence, stepOf, windowDaysOf, type Step, type StepName } from './precedence.ts'
import type { AttributionWindows, LineFacts, TouchFacts } from './touch-facts.ts'

/** Why a touch did not win: a closed list, each with a sentence in ui/messages/earning-reasons.ts. */
export type Verdict =
  | 'WON'
  | 'AFTER_PLACEMENT'
  | 'OTHER_SHOP'
  | 'OTHER_PRODUCT'
  | 'NOT_IN_PROGRAM'
  | 'AFTER_LEAVING'
  | 'CREATOR_BANNED'
  | 'OUTSIDE_WINDOW'
  | 'OUTSIDE_SESSION'
  | 'CODE_NOT_ON_LINE'
  | 'CODE_ENDED'
  | 'STOOD_DOWN'
  | 'LOWER_STEP'
  | 'SMALLER_DISCOUNT'
  | 'EARLIER_TOUCH'
  | 'TIED_TOUCH'

export type Considered = { readonly touch: TouchFacts; readonly step: StepName | null; readonly verdict: Verdict }

export type AttributionQuestion = {
  readonly line: LineFacts
  readonly touches: readonly TouchFacts[]
  /** A6: the order's own time. */
  readonly placedAt: Date
  readonly policy: AttributionWindows
  /** A5: a program may set its own windows. */
  readonly programPolicies?: ReadonlyMap<string, AttributionWindows>
}

export type AttributionAnswer = {
  readonly touch: TouchFacts | null
  readonly step: StepName | null
  /** Every touch, newest first, with what became of it. */
  readonly considered: readonly Considered[]
}

/** A1-A10: the touch that a line's commission goes to. The order in which touches are given does not matter. */
export function winningTouch(question: AttributionQuestion): AttributionAnswer {
  const judged = standDown(question.touches.map((touch) => judge(touch, question)))
  const valid = judged.filter((one): one is Candidate => one.step !== null && one.verdict === null)
  const best = valid.sort(compare)[0] ?? null
  const considered = judged
    .map(({ touch, step, verdict }): Considered => {
      const standing = verdict ?? (best && step ? standingOf({ touch, step, verdict: null }, best) : 'OTHER_PRODUCT')
      return { touch, step: step?.name ?? null, verdict: standing }
    })
    .sort((a, b) => newestFirst(a.touch, b.touch))
  return { touch: best?.touch ?? null, step: best?.step.name ?? null, considered }
}

type Candidate = { touch: TouchFacts; step: Step; verdict: null }
type Judged = { touch: TouchFacts; step: Step | null; verdict: Verdict | null }

/** What keeps a touch from counting at all; null = it counts in its step. */
function judge(touch: TouchFacts, question: AttributionQuestion): Judged {
  const step = stepOf(touch, question.line)
  return { touch, step, verdict: step ? whyNot(touch, step, question) : 'OTHER_PRODUCT' }
}

function whyNot(touch: TouchFacts, step: Step, question: AttributionQuestion): Verdict | null {
  const { line, placedAt } = question
  const policy = (touch.programId && question.programPolicies?.get(touch.programId)) || question.policy
  if (touch.shopId !== line.shopId) return 'OTHER_SHOP'
  if (touch.occurredAt > placedAt) return 'AFTER_PLACEMENT'
  if (step.timing === 'window' && !isInWindow(touch.occurredAt, placedAt, windowDaysOf(touch.surface, policy))) {
    return 'OUTSIDE_WINDOW'
  }
  if (step.timing === 'session' && !isInSession(touch, placedAt, policy.liveTailHours)) return 'OUTSIDE_SESSION'
  if (step.timing === 'code' && !(touch.code && touch.code.discountMinor > 0n)) return 'CODE_NOT_ON_LINE'
  if (touch.code?.endedAt && touch.code.endedAt <= placedAt) return 'CODE_ENDED'
  if (touch.lifetime && !isInWindow(touch.lifetime.broughtAt, placedAt, touch.lifetime.days)) return 'OUTSIDE_WINDOW'
  if (touch.programId === null) return 'NOT_IN_PROGRAM'
  if (touch.enrollmentInactiveFrom !== null && touch.occurredAt >= touch.enrollmentInactiveFrom) return 'AFTER_LEAVING'
  if (touch.creatorBannedAt !== null && touch.occurredAt >= touch.creatorBannedAt) return 'CREATOR_BANNED'
  return null
}

/**
 * A10: what came up at the till with no content behind it (an extension, a coupon site) does not count beside a touch with
 * content that does, whatever their steps. A code is no such touch: the shopper typed it (A11).
 */
function standDown(judged: readonly Judged[]): Judged[] {
  const hasContent = judged.some(({ verdict, step, touch }) => {
    return verdict === null && step !== null && touch.contentId !== null && step.timing !== 'lifetime'
  })
  if (!hasContent) return [...judged]
  return judged.map((one) => (one.verdict === null && isOfTheTill(one.touch) ? { ...one, verdict: 'STOOD_DOWN' } : one))
}

const isOfTheTill = (touch: TouchFacts) => touch.isAtCheckout === true && touch.contentId === null && !touch.code

/** Best first: earlier step, then inside CODE the larger discount and earlier application (A8), elsewhere the latest (A4). */
function compare(a: Candidate, b: Candidate): number {
  const byStep = precedence.indexOf(a.step) - precedence.indexOf(b.step)
  if (byStep !== 0) return byStep
  if (a.touch.code && b.touch.code) {
    const { discountMinor: left, place: leftPlace } = a.touch.code
    const { discountMinor: right, place: rightPlace } = b.touch.code
    if (left !== right) return left > right ? -1 : 1
    return leftPlace - rightPlace || (a.touch.id < b.touch.id ? -1 : 1)
  }
  return newestFirst(a.touch, b.touch)
}

/** A4: the latest touch; of equal instants the smaller id. */
function newestFirst(a: TouchFacts, b: TouchFacts): number {
  return b.occurredAt.getTime() - a.occurredAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function standingOf(loser: Candidate, winner: Candidate): Verdict {
  if (loser.touch.id === winner.touch.id) return 'WON'
  if (loser.step !== winner.step) return 'LOWER_STEP'
  if (loser.touch.code && winner.touch.code) {
    return loser.touch.code.discountMinor < winner.touch.code.discountMinor ? 'SMALLER_DISCOUNT' : 'TIED_TOUCH'
  }
  return loser.touch.occurredAt < winner.touch.occurredAt ? 'EARLIER_TOUCH' : 'TIED_TOUCH'
}
