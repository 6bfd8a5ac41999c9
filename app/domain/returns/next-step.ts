import type { ReturnOutcome, ReturnState } from './return-states.ts'

export type OurReturn = {
  readonly state: ReturnState
  readonly outcome: ReturnOutcome | null
  /** Units that the inspection accepted. */
  readonly acceptedUnits: number
}

export type TheirReturn = { readonly status: string; readonly processedUnits: number }

/** `open`: there is none yet. `mirror`: Shopify went another way, and its word counts there. */
export type TellStep = 'open' | 'approve' | 'decline' | 'process' | 'close' | 'cancel' | 'mirror' | 'done'

type Wish = 'requested' | 'open' | 'declined' | 'cancelled' | 'settled'

function wishOf({ state, outcome }: OurReturn): Wish {
  if (state === 'requested') return 'requested'
  if (state === 'declined') return 'declined'
  if (state === 'cancelled' || outcome === 'notSent') return 'cancelled'
  return state === 'closed' ? 'settled' : 'open'
}

/** What has to be done in Shopify next, so that its return stands where ours does. Facts in, one step out. */
export function nextStep(ours: OurReturn, theirs: TheirReturn | null): TellStep {
  const wish = wishOf(ours)
  if (theirs === null) return wish === 'declined' || wish === 'cancelled' ? 'done' : 'open'
  const isProcessed = theirs.processedUnits >= ours.acceptedUnits
  switch (theirs.status) {
    case 'REQUESTED':
      if (wish === 'requested') return 'done'
      if (wish === 'declined') return 'decline'
      return wish === 'cancelled' ? 'cancel' : 'approve'
    case 'OPEN':
      if (wish === 'open') return 'done'
      if (wish === 'cancelled') return 'cancel'
      if (wish === 'settled') return isProcessed ? 'close' : 'process'
      return 'mirror'
    case 'CLOSED':
      return wish === 'settled' && isProcessed ? 'done' : 'mirror'
    case 'CANCELED':
    case 'DECLINED':
      return wish === 'declined' || wish === 'cancelled' ? 'done' : 'mirror'
    default:
      return 'mirror'
  }
}
