import type { MoneyView } from '#app/kernel/money.ts'

/** A program as creators and merchants see it in lists and at the top of its page. */
export type ProgramCard = {
  readonly programId: string
  readonly name: string
  readonly description: string
  readonly terms: string
  /** active | paused | ended */
  readonly status: string
  /** open: who may join is in at once; review: the merchant answers */
  readonly approval: string
  readonly startsAt: Date
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly country: string
  readonly currency: string
  /** The default plan and its rate today; a product or a creator may have another (B2). */
  readonly planId: string
  /** 0 where fixed amounts are paid */
  readonly rateBps: number
  /** B1: for each unit sold, by currency; empty where a percentage is paid */
  readonly fixedAmounts: readonly MoneyView[]
  readonly productCount: number
  readonly creatorCount: number
  /** Up to three product pictures. */
  readonly imageUrls: readonly string[]
  readonly isEnrolled: boolean
  readonly enrollmentId: string | null
  /** enrollment-states.ts, or null if the creator never had to do with the program */
  readonly enrollmentStatus: string | null
  readonly enrolledAt: Date | null
}
