/** One thing that happened, to be done again at its own time. */
export type Step = {
  readonly at: Date
  /** Of two things at one instant, the lower one was first. */
  readonly rank: number
  /** For the list of differences. */
  readonly name: string
  /** Gives what could not be done again, in words; null if all went well. */
  readonly run: () => Promise<string | null>
}

/** What a command refused that it once accepted. */
export function refusalOf(outcome: { readonly ok: boolean; readonly code?: string }): string | null {
  return outcome.ok ? null : `refused with ${outcome.code ?? 'no reason'}`
}

/** At one instant: a sale, what was answered, what somebody did, what Shopify told of it, the clock, and payouts last. */
export const ranks = { sale: 0, answer: 1, act: 2, news: 3, clock: 4, payout: 5, payoutEnd: 6 } as const
