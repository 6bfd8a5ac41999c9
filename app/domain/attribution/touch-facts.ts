import type { Surface } from './surfaces.ts'

/** All that the choice of the winning touch may look at. */
export type TouchFacts = {
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
  /** CODE: what the code took off this line, and when it was applied (A8). */
  readonly code?: { readonly discountMinor: bigint; readonly appliedAt: Date }
  /** LIVE: the session during which the line was added to the cart; `endedAt` null while it runs (A5). */
  readonly session?: { readonly startedAt: Date; readonly endedAt: Date | null }
}

export type LineFacts = { readonly shopId: string; readonly productId: string | null }

/** The numbers of A5. */
export type AttributionWindows = {
  readonly liveTailHours: number
  readonly tagWindowDays: number
  readonly linkWindowDays: number
}
