import { z } from 'zod'
import type { ReasonCode } from './reasons.ts'
import type { CommissionState } from './states.ts'

export type Party = 'merchant' | 'creator'

/** E5: what each side may object to. Each has words in ui/messages/commission-disputes.ts. */
export const disputeReasons = {
  merchant: ['NOT_BROUGHT_BY_THEM', 'TERMS_BROKEN', 'PAID_TRAFFIC', 'SUSPECTED_FRAUD', 'RATE_TOO_HIGH'],
  creator: ['RATE_TOO_LOW', 'NOT_MY_OWN_PURCHASE', 'NOT_OF_THE_SHOP', 'WRONGLY_TAKEN_BACK'],
} as const

export type DisputeReason = (typeof disputeReasons)[Party][number]

/** upheld: whoever raised it was right. lapsed: nobody decided in time, so the creator is. */
export const commissionDisputeStates = ['open', 'answered', 'upheld', 'rejected', 'lapsed', 'withdrawn'] as const
export type CommissionDisputeState = (typeof commissionDisputeStates)[number]

const text = z.string().trim().min(1).max(4_000)

/** What somebody lays on the table: a link, a picture that was uploaded, an order, or words of their own. */
export const disputeEvidence = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }).max(2_000) }),
      z.object({ kind: z.literal('picture'), key: z.string().min(1).max(200) }),
      z.object({ kind: z.literal('text'), text }),
    ]),
  )
  .max(10)

export type DisputeEvidence = z.infer<typeof disputeEvidence>

export const disputeText = text

/** What is stored: the evidence, and the rate that a creator says was agreed. */
export const storedEvidence = z.object({ items: disputeEvidence, claimedBps: z.number().int().nullable() })

export function isReasonOf(party: Party, reason: string): reason is DisputeReason {
  return (disputeReasons[party] as readonly string[]).includes(reason)
}

export const otherParty = (party: Party): Party => (party === 'merchant' ? 'creator' : 'merchant')

/** A line that pays nothing because of who its people are, or because somebody took it back, may be objected to as well. */
const questionable: ReadonlySet<ReasonCode> = new Set([
  'SELF_REFERRAL_ACCOUNT', 'SELF_REFERRAL_EMAIL', 'SELF_REFERRAL_CARD', 'OWN_SHOP', 'SHOPS_PEOPLE', 'RISK_CONFIRMED',
  'TAKEN_BACK',
]) // prettier-ignore

type Disputable = { readonly state: CommissionState; readonly reasonCode: ReasonCode; readonly isRecent: boolean }

/** E5: only before it is payable. What stands at nothing never is; a creator may object for as long as a decision takes. */
export function mayDispute(party: Party, { state, reasonCode, isRecent }: Disputable): boolean {
  if (state === 'estimated' || state === 'held') return true
  const isNothing = state === 'void' || state === 'reversed'
  return party === 'creator' && isNothing && isRecent && questionable.has(reasonCode)
}

/** E5: in whose favour a dispute ends. Silence is the creator's. */
export function favours(openedBy: Party, state: CommissionDisputeState): Party | null {
  if (state === 'open' || state === 'answered') return null
  if (state === 'lapsed') return 'creator'
  return state === 'upheld' ? openedBy : otherParty(openedBy)
}
