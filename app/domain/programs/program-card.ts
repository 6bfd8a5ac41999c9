/** A program as creators and merchants see it in lists and at the top of its page. */
export type ProgramCard = {
  readonly programId: string
  readonly name: string
  /** active | paused | ended */
  readonly status: string
  readonly startsAt: Date
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly country: string
  readonly currency: string
  /** The default plan and its rate today; a product or a creator may have another (B2). */
  readonly planId: string
  readonly rateBps: number
  readonly productCount: number
  readonly creatorCount: number
  /** Up to three product pictures. */
  readonly imageUrls: readonly string[]
  readonly isEnrolled: boolean
  /** active | left | banned, or null if the creator never joined */
  readonly enrollmentStatus: string | null
  readonly enrolledAt: Date | null
}
