import type { ProcessorDispute } from '#app/platform/payments/processor-dispute.ts'

/**
 * inquiry: the bank only asks and has taken nothing. open: it has the money and wants an answer. underReview: it has the
 * answer. won and lost: it has decided; in some networks even that can be taken up again.
 */
export const disputeStates = ['inquiry', 'open', 'underReview', 'won', 'lost'] as const
export type DisputeState = (typeof disputeStates)[number]

/** What a dispute means for the money: nothing, frozen, decided. */
export type DisputePhase = 'none' | 'open' | 'won' | 'lost'

export function toDisputeState({ status, isWithdrawn }: ProcessorDispute): DisputeState {
  if (status === 'won' || status === 'lost') return status
  if (!isWithdrawn) return 'inquiry'
  return status === 'underReview' ? 'underReview' : 'open'
}

export function phaseOf(state: DisputeState | null): DisputePhase {
  if (state === 'open' || state === 'underReview') return 'open'
  return state === 'won' || state === 'lost' ? state : 'none'
}

/** What has to be told when a dispute goes from one state to another; null: nothing that changes anything for anybody. */
export function newsOf(before: DisputeState | null, after: DisputeState): Exclude<DisputePhase, 'none'> | null {
  const [from, to] = [phaseOf(before), phaseOf(after)]
  if (from === to || to === 'none') return null
  // A question that ended well, or a victory heard of before the quarrel: nothing was ever frozen.
  return from === 'none' && to === 'won' ? null : to
}

/** Does the bank still wait for the merchant's answer? */
export function awaitsAnswer(state: DisputeState, status: ProcessorDispute['status']): boolean {
  return state === 'open' || (state === 'inquiry' && status === 'needsResponse')
}
