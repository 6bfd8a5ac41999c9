import type { Surface } from './surfaces.ts'

/** All that the choice of the winning touch may look at. */
export type TouchFacts = {
  /** The recorded fact it stands for: a touch, a code (CODE), a resold order line, or the decision that a customer was brought by (A9). */
  readonly id: string
  readonly creatorId: string
  /** The program it earns under, settled when it was recorded; null = it earns nothing (A13). */
  readonly programId: string | null
  readonly surface: Surface
  readonly contentId: string | null
  readonly productId: string | null
  readonly shopId: string
  readonly occurredAt: Date
  /** A13: from these instants on, touches do not pay. */
  readonly enrollmentInactiveFrom: Date | null
  readonly creatorBannedAt: Date | null
  /** A10: made while the shopper stood at the till. */
  readonly isAtCheckout?: boolean
  /** A17: the content was played as an authorised ad. */
  readonly adAuthorizationId?: string | null
  /** A14: the content was taken down for a violation; it keeps its window, and what it earns is frozen. */
  readonly isContentBarred?: boolean
  /** CODE: what the code took off this line, its place among the codes of the order, and when it ended (A5, A8). */
  readonly code?: { readonly discountMinor: bigint; readonly place: number; readonly endedAt: Date | null }
  /** LIVE: the session during which the line was added to the cart; `endedAt` null while it runs (A5). */
  readonly session?: { readonly startedAt: Date; readonly endedAt: Date | null }
  /** A9: not a touch of its own, but what is left of an earlier one: the customer was brought then, for so long. */
  readonly lifetime?: { readonly broughtAt: Date; readonly days: number }
  /** Bought at this creator's own price: what of the line is theirs, in minor units of the shop's currency. */
  readonly resale?: { readonly marginMinor: bigint }
}

export type LineFacts = { readonly shopId: string; readonly productId: string | null }

/** The numbers of A5. */
export type AttributionWindows = {
  readonly liveTailHours: number
  readonly tagWindowDays: number
  readonly linkWindowDays: number
}
