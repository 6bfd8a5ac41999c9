import type { Reader } from '#app/platform/db/database.server.ts'
import { storedAudiences, type Audience } from './audiences.ts'

export type CreatorReachView = {
  readonly country: string | null
  readonly markets: readonly string[]
  readonly languages: readonly string[]
  readonly categories: readonly string[]
  readonly audiences: readonly Audience[]
  /** Shown to merchants who look for creators. */
  readonly isListed: boolean
  /** F11: shown beside the profile where it is asked for. */
  readonly permitNumber: string | null
  readonly permitExpiresAt: Date | null
}

/** Throws when absent: for ids that the session or a foreign key vouches for. */
export async function reachOf(db: Reader, creatorId: string): Promise<CreatorReachView> {
  const { audiences, ...reach } = await db.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: {
      country: true,
      markets: true,
      languages: true,
      categories: true,
      audiences: true,
      isListed: true,
      permitNumber: true,
      permitExpiresAt: true,
    },
  })
  return { ...reach, audiences: storedAudiences(audiences) }
}
